import { Icon } from './icon';
import { useLanguage } from './language';

/** The name of the product. `place`: what the screen speaks about, in words. */
export function Name({ place }: { place: string | null }) {
  const { say } = useLanguage();
  return (
    <>
      <Icon name="shield" />
      <h1>{say('app_name')}</h1>
      {place !== null && <p class="place">{place}</p>}
    </>
  );
}

/** The bar at the top of a screen. */
export function Header({ place }: { place: string | null }) {
  return <header class="bar"><Name place={place} /></header>;
}
