/** What is measured of the page, with the most that a median may be. */
export const pageFigures = [
  { name: 'first_picture', title: 'first contentful paint', unit: 'ms', target: 300 },
  { name: 'moving', title: 'first update drawn', unit: 'ms', target: 1000 },
  { name: 'first_load', title: 'first load, gzip, fonts apart', unit: 'kB', target: 190 },
  { name: 'fonts', title: 'fonts', unit: 'kB', target: 110 },
  { name: 'longest_task', title: 'longest task over 50 ms, full speed', unit: 'ms', target: 50 },
  { name: 'frame', title: '99th percentile between frames, full speed', unit: 'ms', target: 33.4 },
  { name: 'pause', title: 'answer to Pause, full speed', unit: 'ms', target: 100 },
  { name: 'switch', title: 'slowest switch between labs', unit: 'ms', target: 150 },
];
