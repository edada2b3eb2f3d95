import { useEffect, useState } from 'react';
import { useColorMode } from '@docusaurus/theme-common';

/** Docusaurus's own, so that the lab lies on the page as its text does. */
const ground = 'light-dark(#ffffff, #1b1b1d)';

/**
 * The training lab as an element. The static page has the tag and what stands in it; the script comes
 * once the page is in a browser.
 */
export default function Lab({ children, ...settings }) {
  const [loss, setLoss] = useState(null);
  const { colorMode } = useColorMode();

  useEffect(() => {
    import('surprisal/define');
    import('surprisal/fonts.css');
  }, []);

  return (
    <>
      <surprisal-train
        {...settings}
        theme={colorMode}
        autoplay="off"
        ondone={({ detail }) => setLoss(detail.loss)}
        style={{ '--surprisal-paper': ground, '--surprisal-padding': 0 }}
      >
        <p slot="poster">The lab is loading.</p>
        <span slot="caption">{children}</span>
      </surprisal-train>
      {loss !== null && <p>The last loss was {loss.toFixed(4)} nats.</p>}
    </>
  );
}
