import { useEffect, useId, useRef } from 'preact/hooks';
import type { ShownFinding } from '../../model/protocol';
import { SEVERITIES } from '../../model/severity';
import { useLanguage } from '../parts/language';
import { readEditable } from './editable-text';

interface MessageBoxProps {
  /** What stands in the box at first; what is written there is the person's own. */
  example: string;
  /** What of the text is to be marked; null while that is not known of the text that stands there. */
  findings: readonly ShownFinding[] | null;
  write: (text: string) => void;
}

/**
 * A message that can be written in, with what was found in it marked as on the sites: by highlights, which leave the text and
 * the cursor alone. It is no text field, because in one nothing can be marked.
 */
export function MessageBox({ example, findings, write }: MessageBoxProps) {
  const { say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const label = useId();
  useEffect(() => { if (box.current !== null) box.current.textContent = example; }, []);
  useEffect(() => { if (box.current !== null && findings !== null) mark(box.current, findings); }, [findings]);
  return (
    <div class="message">
      <span class="face" aria-hidden="true" />
      <div>
        <p class="who" id={label}>{say('welcome_from_client')}</p>
        <div
          ref={box} class="bubble" role="textbox" aria-multiline="true" aria-labelledby={label} contentEditable="plaintext-only" spellcheck={false} lang="ja" tabIndex={0}
          onInput={({ currentTarget }) => { write(readEditable(currentTarget).text); }}
        />
      </div>
    </div>
  );
}

function mark(box: Element, findings: readonly ShownFinding[]): void {
  // Where the browser has no highlights the note alone quotes the words.
  if (!('highlights' in CSS)) return;
  const { rangeOf } = readEditable(box);
  for (const severity of SEVERITIES) {
    const ranges = findings.filter((finding) => finding.severity === severity).map(({ start, end }) => rangeOf(start, end));
    CSS.highlights.set(`keiyaku-guard-${severity}`, new Highlight(...ranges.filter((range) => range !== null)));
  }
}
