import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Every process with its parent. */
function processes() {
  if (process.platform === 'linux') {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
      try {
        // The name of the program, in brackets, may hold anything: the parent is the second word after it.
        const [, parent = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
        return [{ pid: Number(name), parent: Number(parent) }];
      } catch {
        return []; // ended meanwhile
      }
    });
  }
  const { stdout = '' } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return stdout.trim().split('\n').map((line) => {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    return { pid, parent };
  });
}

/**
 * Ends a process and all that it has started, those too that have put themselves into a group of their own, as browsers do.
 * @param {number} pid
 */
export function killTree(pid) {
  const all = processes();
  const doomed = [pid];
  for (const parent of doomed) doomed.push(...all.filter((each) => each.parent === parent).map((each) => each.pid));
  for (const each of doomed) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // ended meanwhile
    }
  }
}
