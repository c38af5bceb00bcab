import { useEffect, useState } from 'preact/hooks';
import type { Platform } from '../../model/platform';
import { requestAccess, withdrawnPlatforms } from '../parts/site-access';

/** The sites that the browser withholds; null until it is known. `ask` must be called at once from a click. */
export interface Access { withdrawn: readonly Platform[] | null; refused: boolean; ask: () => void }

/** What the browser lets the extension read. It may be changed in the browser's settings meanwhile: whoever comes back sees it. */
export function useAccess(): Access {
  const [withdrawn, setWithdrawn] = useState<readonly Platform[] | null>(null);
  const [refused, setRefused] = useState(false);
  const look = () => { void withdrawnPlatforms().then(setWithdrawn); };
  useEffect(() => {
    look();
    addEventListener('focus', look);
    return () => { removeEventListener('focus', look); };
  }, []);
  const ask = () => {
    void requestAccess(withdrawn ?? []).then((granted) => {
      setRefused(!granted);
      look();
    });
  };
  return { withdrawn, refused, ask };
}
