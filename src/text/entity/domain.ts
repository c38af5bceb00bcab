/** Endings of the domains that people write without http://. */
const ENDINGS = new Set((
  'com net org jp io ee gg me us app ly gl gle dev info biz tv cc to gd be page link site online shop store xyz club work works '
  + 'tokyo asia cn kr tw hk sg uk de fr ru in id vn ph th eu ca au nz br it es nl ch se tech cloud live chat ws mobi blog space website fun top vip'
).split(' '));

/** Mail services known by name, with or without their ending: 「tanaka＠gmail」. */
const MAIL_SERVICES = new Set('gmail googlemail yahoo ymail icloud hotmail outlook live msn docomo ezweb au softbank i.softbank protonmail proton me.com mail.ru aol'.split(' '));

const FILE_NAME = /\.(?:png|jpe?g|gif|svg|webp|css|s[ac]ss|m?[jt]sx?|html?|php|py|rb|json|pdf|zip|csv|xlsx?|docx?|psd|ai)$/iu;

/** True for a host such as `line.me`: labels, and an ending that hosts have. Files and abbreviations have others. */
export function isHost(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && ENDINGS.has(name.slice(dot + 1).toLowerCase()) && !name.includes('..') && !name.startsWith('-');
}

/** True for what may stand behind the @ of a mail address: any domain that is no file name (`logo@2x.png`). */
export function isMailDomain(name: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}$/iu.test(name) && !FILE_NAME.test(name);
}

/** True for a domain of a well-known mail service, its ending written or not. */
export function isMailService(name: string): boolean {
  const lower = name.toLowerCase();
  return MAIL_SERVICES.has(lower) || MAIL_SERVICES.has(lower.replace(/\.(?:com|co\.jp|ne\.jp|jp|me|ru)$/u, ''));
}
