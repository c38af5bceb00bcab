import start, { TokenizerBuilder } from 'lindera-wasm-ipadic';
import { answerWith } from './answer.mjs';

answerWith(async () => {
  await start({ module_or_path: fetch(chrome.runtime.getURL('lindera_wasm_bg.wasm')) });
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return (text) => tokenizer.tokenize(text).length;
});
