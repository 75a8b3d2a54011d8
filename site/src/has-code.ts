/** Whether a text is a program rather than a command or a request. */
export function hasCode(text: string): boolean {
  return (
    !/^\s*(?:curl|GET|POST|PUT|PATCH|DELETE)\b/i.test(text) &&
    /^\s*(?:import|export|const|let|var|async|function|class|await)\b/m.test(text) &&
    /[(;=]/.test(text)
  );
}
