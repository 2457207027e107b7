import type { ValueColumn } from '../../model/values.ts';

/** What else stands on the Values sheet: notes of its columns, which the form says too, examples, and the summary. */
export const valuesSheet = {
  toCheck: 'To check',
  notes: {
    conversionType: 'Only conversions or leads of this type, as it stands in {data}. Blank: all types without a row.',
    channel: 'Blank: all channels.',
    inputA: 'What it is depends on how the result is valued: see the examples on the right.',
    inputB: 'In your currency. See the examples on the right.',
    from: 'Enter a new row when a value changes: what came before keeps its value. Blank: always.',
    counts:
      'Results that lead to orders whose revenue is measured would count twice. Choose “In measured revenue” for them.',
    basis: 'Where the numbers come from.',
    agreedBy: 'Who agreed to this value, best as a role.',
  } satisfies Readonly<Partial<Record<ValueColumn, string>>>,
  /** Stands beside the first row of an empty sheet. */
  start: '→ Start here: choose a result and how it is valued, then enter its numbers.',
  examples: {
    title: 'How a result is valued',
    first: 'First number',
    second: 'Second number',
    history: 'One in 10 subscribers becomes a customer worth 150: 15 a subscriber.',
    rate: '75% of bookings are kept and bring 300 each: 225 a booking.',
    order: '10% of visits lead to an order of 1,500: 150 a visit.',
    willingness: 'You would pay 40 for a lead: 40 a lead.',
    saving: 'A contact costs 9 by phone and 4 on social media: 5 saved a contact.',
  },
  summary: {
    title: 'Return by period',
    chosen: 'Chosen period',
    previous: 'Period before',
    revenue: 'Measured revenue',
    valuedReturn: 'Valued results',
    careSavings: 'Care savings (a saving, no sale)',
    totalReturn: 'Total return',
    investment: 'Investment',
    roi: 'Social ROI',
    returnTo: 'Return known until',
    costTo: 'Costs known until',
    noReturn: 'Costs are known for this period, but no return. Import revenue, or say what results are worth.',
    noCost: 'Return is known for this period, but no costs. Enter them on the Costs sheet.',
    monthsWithoutReturn: 'No return is known for {count} of the months with costs: the ROI compares unequal parts.',
    monthsWithoutCost: 'No costs are known for {count} of the months with return: the ROI compares unequal parts.',
    costsRunOn: 'Costs run further than the data. Import the rest, or let the period end earlier.',
    claimedTwice:
      'Results that more than one source claims are counted once: {count}. Refresh the numbers in the sidebar to see and switch them.',
    notes: [
      'Blank: nothing is known. As of the last refresh (Goalpost > {refresh}).',
      'Earned media value is not in the return: nobody paid it.',
    ],
  },
};
