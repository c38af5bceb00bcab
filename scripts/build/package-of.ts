import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The name of the npm package that a bundled module belongs to, or null for our own and for what the bundler adds. */
export function packageOf(moduleId: string): string | null {
  const inside = moduleId.split('/node_modules/').at(-1);
  if (inside === undefined || inside === moduleId) return null;
  const [scope = '', name = ''] = inside.split('/');
  const whole = scope.startsWith('@') ? `${scope}/${name}` : scope;
  return existsSync(path.join(root, 'node_modules', whole, 'package.json')) ? whole : null;
}
