/** English, and Simplified Chinese. */
export type Language = 'en' | 'zh';
