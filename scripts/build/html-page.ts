/** One self-contained page: Apps Script serves a single file, and nothing may be fetched. */
export const htmlPage = (script: string): string => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<base target="_top">
</head>
<body>
<div id="app"></div>
<script>${forInlineScript(script)}</script>
</body>
</html>
`;

/** The HTML parser ends a script at the first end tag, wherever it stands; a backslash hides it, and means nothing in JavaScript. */
const forInlineScript = (script: string): string =>
  script.replace(/<\/(script)/giu, '<\\/$1').replace(/<!--/gu, '<\\!--');
