// For bare texts: small letters, and without voiced sound signs (セロ is ゼロ, か may be が).

/** A scheme, www., or a path behind a host. */
const ADDRESS = /:\/\/|www\.|[a-z\d-]\.[a-z]{2,}\//;
/** Ten digits, the first a zero and the second none. */
const PHONE = /\+81|(?:[0〇○零]|セロ)[-‐‑‒–—―−ー~. ()・_,、の]{0,3}[1-9一二三四五六七八九](?:[-‐‑‒–—―−ー~. ()・_,、の]{0,3}(?:[\d〇○零一二三四五六七八九]|セロ)){8}/;
/** An @ before anything, and what stands for one between two words. */
const AT = /@ {0,2}[\w([「【シヤアホ\])>}-]|[\w.%+-] {0,2}(?:(?:[[(<{] ?)?(?:アット|あっと)|[[(<{] ?at ?[\])>}]| at |[★☆◎●○〇◯#] {0,2}[\w([「【シヤアホ-])/;
/** A label before a name, and a tool's name before one that no word looks like. */
const HANDLE = /live:|#\d{4}|(?:id|アカウント|名|ネーム) {0,2}[:=→⇒➡▶「『【〔([][ :→「『【(]{0,3}@?[\w.-]{4}|[dekomtんンクフオトム名タ][)」』】]{0,2} {0,2}[:=→⇒➡▶「『【〔([はか][ :→「『【(]{0,3}@?(?=[\w.-]{4})[\w-]*[\d_.]/;

/** Without so much of a name no label stands before one. */
const NAME = /[\w.-]{4}|live:/;

/** True when a bare text may hold a web address, a mail address, a telephone number or a handle. */
export function mayHoldEntity(bareText: string): boolean {
  return ADDRESS.test(bareText) || PHONE.test(bareText) || AT.test(bareText) || (NAME.test(bareText) && HANDLE.test(bareText));
}
