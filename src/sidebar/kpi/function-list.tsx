import type { FunctionName } from '../../kpis/catalogue.ts';
import { usePage } from '../page/page.tsx';

/** Functions to choose from, each with what it means. */
export function FunctionList({
  names,
  onChoose,
}: {
  names: readonly FunctionName[];
  onChoose: (name: FunctionName) => void;
}) {
  const { functions } = usePage<'insert-kpi'>().texts;
  return (
    <ul class="plain kpi-list">
      {names.map(name => (
        <li key={name}>
          <button type="button" class="kpi" data-function={name} onClick={() => onChoose(name)}>
            <span class="kpi-name">{functions[name].name}</span>
            <code>{name}</code>
            <span class="small muted">{functions[name].summary}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
