import ts from "typescript";

/** What an operator is mistaken for. */
const OPERATORS = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "==": "!=",
  "!=": "==",
  "&&": "||",
  "||": "&&",
};
/** Words that say how sure something is, and the surer one (or another one) in their place. */
const CERTAINTIES = {
  always: "maybe",
  maybe: "always",
  never: "always",
  set: "changed",
  changed: "set",
  function: "round",
  round: "function",
};
const QUANTIFIERS = { some: "every", every: "some" };

/**
 * The one-line mistakes that are tried in a file: in conditions, comparisons, bounds and constants of certainty.
 * `[{ start, end, text, line, before, after }]`: `text` takes the place of what stands from `start` to `end`; `before` and `after` are the line.
 */
export function mutantsOf(file, code) {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const add = (node, text) => {
    const [start, end] = [node.getStart(tree), node.getEnd()];
    const from = code.lastIndexOf("\n", start - 1) + 1;
    const to = (code.indexOf("\n", end) + 1 || code.length + 1) - 1;
    mutants.push({
      file,
      start,
      end,
      text,
      line: tree.getLineAndCharacterOfPosition(start).line + 1,
      before: oneLine(code.slice(from, to)),
      after: oneLine(code.slice(from, start) + text + code.slice(end, to)),
    });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node)) return;
    mutate(node, add);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

function mutate(node, add) {
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText();
    if (operator in OPERATORS) add(node.operatorToken, OPERATORS[operator]);
    // An operand that is left out.
    if (operator === "&&" || operator === "||")
      for (const side of [node.left, node.right])
        if (!isJoined(side, operator)) add(side, operator === "&&" ? "true" : "false");
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    add(node, `(${node.operand.getText()})`);
  } else if (ts.isIfStatement(node)) {
    for (const text of ["true", "false"]) add(node.expression, text);
  } else if (ts.isConditionalExpression(node)) {
    for (const text of ["true", "false"]) add(node.condition, text);
  } else if (ts.isCaseClause(node)) {
    add(node.expression, "Symbol()");
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
    add(node, "false");
  } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
    add(node, "true");
  } else if (ts.isNumericLiteral(node)) {
    add(node, String(Number(node.text) + 1));
  } else if (ts.isStringLiteral(node) && node.text in CERTAINTIES && isAnswer(node)) {
    add(node, JSON.stringify(CERTAINTIES[node.text]));
  } else if (ts.isPropertyAccessExpression(node) && node.name.text in QUANTIFIERS) {
    add(node.name, QUANTIFIERS[node.name.text]);
  }
}

/** `a && b` in `a && b && c`: its own operands are tried. */
function isJoined(node, operator) {
  const inner = ts.isParenthesizedExpression(node) ? node.expression : node;
  return ts.isBinaryExpression(inner) && inner.operatorToken.getText() === operator;
}

/** A word that is given, and not one that something is compared with. */
function isAnswer({ parent }) {
  return ts.isReturnStatement(parent) || ts.isConditionalExpression(parent) || ts.isCallExpression(parent);
}

function oneLine(text) {
  return text.trim().replaceAll(/\s+/g, " ");
}
