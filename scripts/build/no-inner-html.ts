import type { Plugin } from 'vite';

/** Preact turns text into markup when it is asked to. We never ask; after this nobody can, not even by mistake. */
export function noInnerHtml(): Plugin {
  return {
    name: 'no-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/node_modules/preact/dist/preact.mjs')) return null;
      if (!code.includes('.innerHTML=')) this.error('preact no longer sets innerHTML where this expects it: look anew');
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
