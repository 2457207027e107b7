import { LedgerPage } from '../ledger/ledger-page.tsx';
import { usePage } from '../page/page.tsx';
import { CostForm } from './cost-form.tsx';
import { CostList } from './cost-list.tsx';

/** What social media costs: a list by category, and a form. */
export function Costs({ onBack }: { onBack: () => void }) {
  const { costs: words } = usePage<'costs'>().texts.sidebar;
  return (
    <LedgerPage
      sheet="costs"
      words={words}
      list={(state, onEdit) => <CostList state={state} onEdit={onEdit} />}
      form={CostForm}
      onBack={onBack}
    />
  );
}
