import { type Area, formula } from '../../src/templates/sheet-template.ts';
import { colors } from '../../src/templates/style.ts';

/** So many blocks are a whole bar. */
const BLOCKS = 12;

const CELL = String.raw`\$[A-Z]+\$\d+`;
/** A share of 1 and the rest of it; or a number whose bar ends where the options say. */
const BAR = new RegExp(`^=IF\\(ISNUMBER\\((${CELL})\\),SPARKLINE\\(\\1(?::${CELL})?,(${CELL}:${CELL})\\),""\\)$`, 'u');

/** Bars of SPARKLINE, which is Google's own, as text that every program shows. Its lines are left to the writer. */
export function withTextBars(area: Area): Area {
  let isBar = false;
  const content = area.content?.map(row =>
    row.map(cell => {
      const [text = '', value = '', options = ''] = BAR.exec(typeof cell === 'object' ? cell.formula : '') ?? [];
      if (text === '') return cell;
      isBar = true;
      const whole = text.includes(`SPARKLINE(${value}:`)
        ? '1'
        : `INDEX(${options},MATCH("max",INDEX(${options},0,1),0),2)`;
      return formula(`=IF(ISNUMBER(${value}),REPT("█",ROUND(${BLOCKS}*${value}/${whole},0)),"")`);
    }),
  );
  if (!content || !isBar) return area;
  return { ...area, content, style: { ...area.style, color: colors.organic, align: 'left' } };
}
