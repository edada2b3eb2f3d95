import { useEffect, useRef, useState } from 'react';
import { useColorMode } from '@docusaurus/theme-common';
import useBaseUrl from '@docusaurus/useBaseUrl';

/** One lab of `static/surprisal` in a frame, as high as its content, light or dark as the site. */
export default function LabFrame({ address, title, height }) {
  const frame = useRef(null);
  const [wanted, setWanted] = useState(height);
  const { colorMode } = useColorMode();
  const page = useBaseUrl('/surprisal/embed.html');

  useEffect(() => {
    const listen = ({ source, data }) => {
      if (source !== frame.current?.contentWindow || data?.surprisal !== 1) return;
      if (data.type === 'resize') setWanted(data.height);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);

  return (
    <iframe
      ref={frame}
      src={`${page}#/${address}&theme=${colorMode}`}
      title={title}
      width="100%"
      height={wanted}
      loading="lazy"
      sandbox="allow-scripts"
      allow="clipboard-write"
      style={{ border: 0 }}
    />
  );
}
