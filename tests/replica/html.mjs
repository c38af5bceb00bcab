/** Text for use in HTML text and attributes. */
export function escape(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An HTML document. `head` and `body` are markup; scripts are same-origin files, as the content security policy wants. */
export function page({ title, body, lang = 'ja', htmlClass = '', styles = [], scripts = [] }) {
  return `<!doctype html>
<html lang="${lang}"${htmlClass === '' ? '' : ` class="${htmlClass}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><link rel="icon" href="data:,">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}</head>
<body>
${body}
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
</body>
</html>
`;
}
