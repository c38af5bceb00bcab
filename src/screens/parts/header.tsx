import { Icon } from './icon';
import { useLanguage } from './language';

/** The bar at the top of a screen. `place`: what the screen speaks about, in words. */
export function Header({ place }: { place: string | null }) {
  const { say } = useLanguage();
  return (
    <header class="bar">
      <Icon name="shield" />
      <h1>{say('app_name')}</h1>
      {place !== null && <p class="place">{place}</p>}
    </header>
  );
}
