import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether an element has come near enough to be looked at: until then nothing need be loaded for it. */
export function useSeen(): [boolean, RefObject<HTMLDivElement | null>] {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true); });
    observer.observe(place.current);
    return () => { observer.disconnect(); };
  }, []);
  return [seen, place];
}
