// The part of a code's page that shows a request and its answer, as `zoho-preflight explain CODE` does.

/** Takes what `answeredSample` of packages/cli/src/explain/sample.ts returns. */
export function codeSample(sample) {
  if (sample === undefined) return "\nNo request is known that gets it.\n";
  const { request, where, status, body, verb } = sample;
  const condition = where === undefined ? "" : `Where ${where}:\n\n`;
  return `\n${condition}${block(request)}\n\nZoho ${verb} ${status}:\n\n${block(body)}\n`;
}

function block(value) {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}
