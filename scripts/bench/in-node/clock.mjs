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
