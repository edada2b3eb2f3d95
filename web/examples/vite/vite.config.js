import { defineConfig } from 'vite';

// Relative addresses: what is built may lie in any folder of any server.
export default defineConfig({ base: './' });
