export default {
  title: 'Losses, step by step',
  url: 'https://example.org',
  baseUrl: '/lessons/',
  onBrokenLinks: 'throw',
  headTags: [{ tagName: 'link', attributes: { rel: 'icon', href: 'data:,' } }],
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: '/', sidebarPath: false },
        blog: false,
        pages: false,
      },
    ],
  ],
  themeConfig: {
    // The switch is what the labs follow.
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: 'Losses, step by step' },
  },
};
