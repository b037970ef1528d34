import type { Block } from '../../document/index.ts';
import { assertNever } from '../../document/index.ts';
import type { GLANCE_PARTS, TemplateSection } from '../../model/index.ts';
import { areaName, line, plain, type Context } from '../context.ts';
import { citedLine } from '../rich.ts';
import { rateChart, timeline } from './charts.ts';
import { cell, heading, linesTable, paragraph, stateBadge } from './common.ts';
import { putPositions, positionLine } from './positions.ts';

/** The page at a glance. */
export function glanceBlocks(
  context: Context,
  template: Extract<TemplateSection, { type: 'at-a-glance' }>,
): Block[] {
  const blocks: Block[] = [];
  const { parts } = template;
  // Objective and asks stand side by side where both are wanted and there is something to say in both.
  const objective = parts.includes('objective') ? glancePart(context, 'objective') : [];
  const asks = parts.includes('asks') ? glancePart(context, 'asks') : [];
  if (objective.length > 0 && asks.length > 0) {
    blocks.push({ kind: 'columns', columns: [objective, asks] });
  } else {
    blocks.push(...objective, ...asks);
  }
  const rest = parts.filter((part) => part !== 'objective' && part !== 'asks');
  return [...blocks, ...rest.flatMap((part) => glancePart(context, part))];
}

function glancePart(context: Context, part: (typeof GLANCE_PARTS)[number]): Block[] {
  const { labels, meeting } = context;
  switch (part) {
    case 'objective': {
      const content = line(context, meeting.objective);
      return content.length === 0 ? [] : [heading(labels.objective), ...paragraph(content)];
    }
    case 'asks': {
      if (meeting.asks.length === 0) return [];
      const title = [labels.asksOne, labels.asksOne, labels.asksTwo, labels.asksThree][meeting.asks.length];
      return [
        heading(title ?? labels.asksThree),
        {
          kind: 'list',
          ordered: true,
          items: meeting.asks.map((ask) => paragraph(citedLine(context, ask.text, ask))),
        },
      ];
    }
    case 'tariffs':
      return rateChart(context);
    case 'timeline':
      return timeline(context);
    case 'issues':
      return issueTable(context);
    case 'do-not-offer': {
      const content = line(context, meeting.doNotOffer);
      return content.length === 0
        ? []
        : [
            {
              kind: 'callout',
              tone: 'red',
              title: labels.doNotOffer,
              content: paragraph(content),
            },
          ];
    }
    default:
      return assertNever(part);
  }
}

function issueTable(context: Context): Block[] {
  const { labels } = context;
  const tabs = context.issueTabs.filter((entry) => entry.onAgenda);
  if (tabs.length === 0) return [];
  const rows = tabs.map(({ issue, tab, sectionId }) => {
    const area = areaName(context, issue.areaId);
    const title = plain(context, issue.shortTitle ?? issue.title);
    const badge = stateBadge(context, issue);
    const theirs = putPositions(context, issue.id, context.theirPartyId).at(-1);
    const ask = issue.theirAsk === undefined ? positionLine(context, theirs) : line(context, issue.theirAsk);
    return [
      cell(tab ?? ''),
      cell([
        {
          kind: 'crossReference',
          target: sectionId,
          show: 'text',
          text: area === '' || area === title ? title : `${area}: ${title}`,
        },
      ]),
      cell(ask),
      cell(badge ? [{ kind: 'badge', ...badge }] : []),
      cell([{ kind: 'crossReference', target: sectionId, show: 'page' }]),
    ];
  });
  return [
    heading(labels.issuesByArea),
    linesTable(
      [
        { label: labels.tabColumn, share: 0.07, derived: true },
        { label: labels.issue, share: 0.35 },
        { label: labels.theirAsk, share: 0.33 },
        { label: labels.state, share: 0.18 },
        { label: labels.page, share: 0.07, align: 'end' },
      ],
      rows,
    ),
  ];
}
