import type { Wording } from '../../ui/wording';
import type { Ask } from '../ask-background';
import type { Readers } from '../read-safely';
import type { BadgeSpot } from './spots';

/** What the foot of a badge's reasons can use. `refresh` has the page's badges asked anew. */
export interface FootTools { document: Document; wording: Wording; readers: Readers; ask: Ask; signal: AbortSignal; refresh: () => void }

/** Draws what stands under the reasons of a badge, the way to the client's own page, or nothing. */
export type DrawFoot = (spot: BadgeSpot) => Node | null;

/** Each site has its own way to the client's page. */
export type MakeFoot = (tools: FootTools) => DrawFoot;
