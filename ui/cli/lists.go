package cli

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"backstep/data"
	"backstep/data/session"
)

func newDatasets(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "datasets",
		Short: "List the built-in data sets, a line each",
		Args:  atMost(0),
		RunE: func(*cobra.Command, []string) error {
			w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
			for _, name := range data.Names() {
				_, _ = fmt.Fprintf(w, "%s\t%s\n", name, data.Describe(name))
			}
			return writeFailure(w.Flush())
		},
	}
}

func newSessions(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "sessions",
		Short: "List the built-in sessions and published examples, a line each",
		Args:  atMost(0),
		RunE: func(*cobra.Command, []string) error {
			w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
			for _, listed := range session.List() {
				_, _ = fmt.Fprintf(w, "%s\t%s\n", listed.Name, listed.Title)
			}
			return writeFailure(w.Flush())
		},
	}
}

// writeFailure turns an error in writing into a failure.
func writeFailure(err error) error {
	if err == nil {
		return nil
	}
	return failure{err}
}
