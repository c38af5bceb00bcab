// kuromoji's own loader and tokenizer in a service worker. It lacks XMLHttpRequest, by which they read files; that one function is put in its place.
import DictionaryLoader from 'kuromoji/src/loader/DictionaryLoader.js';
import Tokenizer from 'kuromoji/src/Tokenizer.js';
import { answerWith } from './answer.mjs';

DictionaryLoader.prototype.loadArrayBuffer = (file, done) => {
  void fetch(chrome.runtime.getURL(file)).then(({ body }) => new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()).then((bytes) => { done(null, bytes); }, done);
};

answerWith(() => new Promise((resolve, reject) => {
  new DictionaryLoader('dict').load((error, dictionary) => {
    if (error) reject(error);
    const tokenizer = new Tokenizer(dictionary);
    resolve((text) => tokenizer.tokenize(text).length);
  });
}));
