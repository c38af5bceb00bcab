// Time of the processor, which others at work on the machine disturb least.

/** @returns {() => number} milliseconds of the processor since */
export function start() {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

/** Runs everybody in turns, round by round, so that what disturbs one disturbs all. @param {number} rounds @param {Record<string, () => number>} works each gives its figure */
export function inTurns(rounds, works) {
  const figures = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const [name, work] of Object.entries(works)) figures[name].push(work());
  return figures;
}

/** Runs each until it has had as much time as the others, so that no engine's code is hotter than another's. @param {number} milliseconds of the processor for each @param {Record<string, () => number>} works */
export function warm(milliseconds, works) {
  for (const work of Object.values(works)) {
    const since = start();
    while (since() < milliseconds) work();
  }
}
