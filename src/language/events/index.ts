import type { Order } from '../../model/grammar';
import type { ClauseOrder } from '../analysed-text';

export { NO_ORDER, readOrders } from './read-orders';

/** What a clause says of the order of events, two by two: `work<escrow` where the work comes first. */
export function ordersIn({ acts, before, after }: ClauseOrder): Order[] {
  return acts.flatMap((act): Order[] => [
    ...before.map((other): Order => `${act}<${other}`),
    ...after.map((other): Order => `${other}<${act}`),
  ]);
}
