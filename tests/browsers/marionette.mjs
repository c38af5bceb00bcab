// A small client of Firefox's Marionette protocol: JSON frames with their length in front, over TCP on loopback.
import net from 'node:net';

/** Milliseconds after which a command that was not answered has failed. Longer than the browser's own time limits for loading and scripts. */
const LONGEST_COMMAND = 90_000;

/** Takes whole frames off the front of a stream of bytes. */
function createFrameReader(take) {
  let buffer = Buffer.alloc(0);
  return (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(58);
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return;
      const frame = buffer.subarray(colon + 1, end).toString();
      buffer = buffer.subarray(end);
      take(JSON.parse(frame));
    }
  };
}

/**
 * Connects to a Firefox that listens on loopback. When the connection breaks, every command that waits fails, and so does every later one.
 * @param {number} port
 * @returns {Promise<{ send: (name: string, parameters?: object) => Promise<any>, end: () => void }>}
 */
export function connectMarionette(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    const waiting = new Map();
    let id = 0;
    let broken = null;

    const fail = (reason) => {
      broken ??= new Error(`the connection to Firefox is gone: ${reason}`);
      for (const command of waiting.values()) command.reject(broken);
      waiting.clear();
      reject(broken);
    };

    const send = (name, parameters = {}) => new Promise((done, failed) => {
      if (broken !== null) {
        failed(broken);
        return;
      }
      id += 1;
      const number = id;
      const timer = setTimeout(() => {
        waiting.delete(number);
        failed(new Error(`${name}: Firefox did not answer within ${LONGEST_COMMAND / 1000} s`));
      }, LONGEST_COMMAND);
      const settle = (act) => (value) => {
        clearTimeout(timer);
        act(value);
      };
      waiting.set(number, { resolve: settle(done), reject: settle(failed) });
      const frame = Buffer.from(JSON.stringify([0, number, name, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${frame.length}:`), frame]));
    });

    socket.on('data', createFrameReader((message) => {
      // The first frame is a greeting; all others answer a command.
      if (!Array.isArray(message)) {
        resolve({ send, end: () => { socket.destroy(); } });
        return;
      }
      const [, number, error, result] = message;
      const command = waiting.get(number);
      waiting.delete(number);
      if (error) command?.reject(new Error(`${error.error}: ${error.message}`));
      else command?.resolve(result);
    }));
    socket.once('error', (error) => { fail(error.message); });
    socket.once('close', () => { fail('closed'); });
    socket.setTimeout(LONGEST_COMMAND, () => { if (waiting.size > 0) fail('silent'); });
  });
}
