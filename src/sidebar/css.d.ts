/** Styles come as text; each page puts its own into its head (see `showPage`). */
declare module '*.css' {
  const styles: string;
  export default styles;
}
