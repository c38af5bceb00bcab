import type { BrowserKind } from '../../model/browser-kind';
import { SCREEN_ICONS } from '../parts/screen-icons';

/** Our own drawings on fields of 24 × 24: what is to be pressed in the second step. */
const PRESS: Readonly<Record<BrowserKind, string>> = {
  chrome: 'M15.5 2.5 21.5 8.5 20 10l-1-.2-3.8 3.8.2 3.6-1.6 1.6-4-4L4.6 20 3.5 20.5 4 19.4l5.2-5.2-4-4 1.6-1.6 3.6.2L14.2 5 14 4z',
  edge: 'M12 5C6.5 5 2.7 9.4 1.5 12c1.2 2.6 5 7 10.5 7s9.3-4.4 10.5-7C21.3 9.4 17.5 5 12 5zM12 7.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  firefox: SCREEN_ICONS.gear,
};
const PUZZLE = 'M10 3.5a2.3 2.3 0 0 1 4.6 0V5H19a1.5 1.5 0 0 1 1.5 1.5v4.4h-1.4a2.3 2.3 0 0 0 0 4.6h1.4v4A1.5 1.5 0 0 1 19 21h-4v-1.4a2.3 2.3 0 0 0-4.6 0V21H5.5A1.5 1.5 0 0 1 4 19.5V15h1.5a2.3 2.3 0 0 0 0-4.6H4v-3.9A1.5 1.5 0 0 1 5.5 5H10z';

/** A browser's bar with its menu of extensions, drawn by us; the sentences beside it say the same. */
export function PinPicture({ kind }: { kind: BrowserKind }) {
  return (
    <svg class="picture" viewBox="0 0 320 170" aria-hidden="true" focusable="false">
      <rect class="window" x="1" y="1" width="318" height="190" rx="12" />
      <path class="bar-line" d="M1 46H319" />
      <circle class="dot" cx="20" cy="24" r="5" /><circle class="dot" cx="36" cy="24" r="5" />
      <rect class="field" x="54" y="13" width="176" height="22" rx="11" />
      <circle class="ring" cx="252" cy="24" r="17" />
      <g transform="translate(242 13) scale(0.84)"><path class="sign" d={PUZZLE} /></g>
      <circle class="dot" cx="292" cy="17" r="1.8" /><circle class="dot" cx="292" cy="24" r="1.8" /><circle class="dot" cx="292" cy="31" r="1.8" />
      <rect class="menu" x="92" y="52" width="190" height="104" rx="10" />
      <rect class="line" x="108" y="66" width="70" height="7" rx="3.5" />
      <rect class="row" x="98" y="84" width="178" height="34" rx="7" />
      <g transform="translate(108 90) scale(0.92)"><path class="shield" d={SCREEN_ICONS.shield} fill-rule="evenodd" /></g>
      <rect class="name" x="140" y="97" width="72" height="8" rx="4" />
      <circle class="ring" cx="254" cy="101" r="15" />
      <g transform="translate(244.5 91.5) scale(0.79)"><path class="sign" d={PRESS[kind]} fill-rule="evenodd" /></g>
      <circle class="dot" cx="119" cy="136" r="9" /><rect class="line" x="140" y="132" width="88" height="8" rx="4" />
      <g class="mark"><circle cx="268" cy="10" r="9" /><text x="268" y="14">1</text><circle cx="270" cy="88" r="9" /><text x="270" y="92">2</text></g>
    </svg>
  );
}
