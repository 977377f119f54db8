package cli

import (
	"strings"
	"testing"

	"backstep/data/session"
)

// TestSessionsListsEverySessionThatOpensByName looks for a line of each session and
// example, with the titles aligned.
func TestSessionsListsEverySessionThatOpensByName(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(ok(t, "sessions")), "\n")
	want := session.List()
	if len(lines) != len(want) || !strings.Contains(strings.Join(lines, "\n"), "\nmazur ") {
		t.Fatalf("%d lines for %d sessions, mazur among them:\n%s", len(lines), len(want), strings.Join(lines, "\n"))
	}
	column := strings.Index(lines[0], want[0].Title)
	for i, line := range lines {
		if !strings.HasPrefix(line, want[i].Name+" ") || strings.Index(line, want[i].Title) != column {
			t.Errorf("%q has not %q, or not in column %d", line, want[i].Title, column)
		}
	}
}
