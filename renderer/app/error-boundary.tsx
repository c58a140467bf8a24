import { Component, type ReactNode } from 'react';
import { Button } from '../ui/controls/button.tsx';
import { EmptyState } from '../ui/surfaces/empty-state.tsx';

interface ErrorBoundaryProps {
  /** What is inside; changing it (another page) tries again. */
  readonly about: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

/** Keeps the rest of the window alive when one page cannot be drawn, and says so in a sentence. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.hasFailed && before.about !== this.props.about) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main>
        <EmptyState
          title="This page could not be drawn."
          actions={
            <>
              <Button look="primary" onPress={() => this.setState({ hasFailed: false })}>
                Try again
              </Button>
              <Button onPress={this.props.onLeave}>Go to the Desk</Button>
            </>
          }
        >
          Everything you typed has been saved up to the last second. Try again; if it happens once more, go to the Desk
          and start Minutebook again.
        </EmptyState>
      </main>
    );
  }
}
