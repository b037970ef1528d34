import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { JSX } from 'react';

/** A button that picks a table or a Word document. */
export function FileChoice({
  label,
  hint,
  onPick,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly onPick: (file: File) => void;
}): JSX.Element {
  return (
    <FileButton
      accept=".csv,.tsv,.txt,.docx,text/csv,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      onChange={(file) => {
        if (file !== null) onPick(file);
      }}
    >
      {(props) => (
        <Button
          {...props}
          variant="default"
          title={hint}
          leftSection={<IconFileImport size="1rem" stroke={1.5} aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
}
