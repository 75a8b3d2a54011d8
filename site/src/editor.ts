import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import type { DecorationSet } from "@codemirror/view";

import type { ShownIssue, Span } from "./protocol.ts";

/** Something that is underlined. */
export type Mark = Pick<ShownIssue, "from" | "to" | "severity" | "message">;

/** The editor, as the page uses it. */
export interface Editor {
  text: () => string;
  replaceAll: (text: string) => void;
  replace: (span: Span, insert: string) => void;
  /** Underlines what is wrong. */
  mark: (issues: readonly Mark[]) => void;
  /** Selects a place and brings it into view. */
  reveal: (span: Span) => void;
}

const setMarks = StateEffect.define<readonly Mark[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, transaction) {
    let next = old.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) next = decorations(effect.value, transaction.state.doc.length);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorations(issues: readonly Mark[], length: number): DecorationSet {
  const ranges = issues
    .filter(({ from, to }) => from < to && to <= length)
    .map(({ from, to, severity, message }) =>
      Decoration.mark({ class: `issue ${severity}`, attributes: { title: message } }).range(from, to),
    );
  return Decoration.set(ranges, true);
}

/** Colours come from the page: custom properties reach into the shadow root. */
const theme = EditorView.theme({
  "&": { minHeight: "18rem", maxHeight: "60vh", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto", minHeight: "18rem" },
  ".cm-gutters": { background: "transparent", border: "0", color: "var(--quiet)" },
  ".cm-content": { caretColor: "var(--ink)" },
  "&.cm-focused .cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--selection)",
  },
  ".issue": { textDecoration: "underline wavy 1.5px", textUnderlineOffset: "0.2em" },
  ".issue.error": { textDecorationColor: "var(--error)", background: "var(--error-ground)" },
  ".issue.warning": { textDecorationColor: "var(--warning)", background: "var(--warning-ground)" },
});

/**
 * Puts an editor into an element; `changed` is called with the text after every change that a user makes. It lives in a shadow root, where its
 * styles are style sheets made by script: the page's policy allows none that are written into the document.
 */
export function createEditor(parent: HTMLElement, text: string, changed: (text: string) => void): Editor {
  const root = parent.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        marks,
        theme,
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "Request", spellcheck: "false", autocapitalize: "off" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  // Who has no mouse scrolls a long text with the keyboard.
  view.scrollDOM.tabIndex = 0;
  return {
    text: () => view.state.doc.toString(),
    replaceAll: (insert) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } });
    },
    replace: ({ from, to }, insert) => {
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from, head: from + insert.length } });
      view.focus();
    },
    mark: (issues) => {
      view.dispatch({ effects: setMarks.of(issues) });
    },
    reveal: ({ from, to }) => {
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      view.focus();
    },
  };
}
