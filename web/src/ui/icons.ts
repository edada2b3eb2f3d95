import { svg, html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 14 14" aria-hidden="true" fill="currentColor" stroke="none">
    ${svg`<path d=${path} />`}
  </svg>`;

export const icons = {
  play: icon('M3 1.5 12.5 7 3 12.5Z'),
  pause: icon('M2.5 1.5h3.2v11H2.5ZM8.3 1.5h3.2v11H8.3Z'),
  back: icon('M9.5 2 2.5 7 9.5 12ZM10.7 2h1.6v10h-1.6Z'),
  forward: icon('M4.5 2 11.5 7 4.5 12ZM1.7 2h1.6v10H1.7Z'),
  epoch: icon('M1 2 6.5 7 1 12ZM6.7 2 12.2 7 6.7 12ZM12.2 2h1.4v10h-1.4Z'),
  auto: icon('M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1Zm0 1.4v9.2a4.6 4.6 0 0 1 0-9.2Z'),
  light: icon('M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1Zm0 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z'),
  dark: icon('M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1Z'),
  reset: icon('M2 2h1.8v4L12.5 1.8v10.4L3.8 8v4H2Z'),
  contents: icon('M1 2.2h12v1.4H1ZM1 6.3h12v1.4H1ZM1 10.4h12v1.4H1Z'),
} as const;
