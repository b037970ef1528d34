/** The words of the table of tariffs. */
export const MEASURE_LABELS = {
  en: {
    measure: 'Measure',
    rate: 'Rate',
    untilWhen: 'Until',
    period: 'Period',
    remarks: 'Remarks',
    tierTotal: 'Reciprocal tariff',
    tierSectoral: 'Sectoral tariffs',
    stateApplied: 'applied',
    statePaused: 'paused',
    stateAnnounced: 'announced',
    stateEnded: 'ended',
  },
  ko: {
    measure: '조치',
    rate: '세율',
    untilWhen: '기한',
    period: '기간',
    remarks: '비고',
    tierTotal: '상호관세',
    tierSectoral: '품목별 관세',
    stateApplied: '적용 중',
    statePaused: '유예',
    stateAnnounced: '발표',
    stateEnded: '종료',
  },
};
