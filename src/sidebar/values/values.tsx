import { LedgerPage } from '../ledger/ledger-page.tsx';
import { usePage } from '../page/page.tsx';
import { ValueForm } from './value-form.tsx';
import { ValueList } from './value-list.tsx';

/** What a result is worth: a list by result, and a form. */
export function Values({ onBack }: { onBack: () => void }) {
  const { values: words } = usePage<'values'>().texts.sidebar;
  return (
    <LedgerPage
      sheet="values"
      words={words}
      list={(state, onEdit) => <ValueList state={state} onEdit={onEdit} />}
      form={ValueForm}
      onBack={onBack}
    />
  );
}
