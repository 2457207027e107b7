/** The build puts an entry's styles into its page. */
declare module '*.css';
