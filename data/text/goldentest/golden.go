// Package goldentest compares what a test produces with a file that a person has
// checked.
package goldentest

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// update rewrites the files. Look at the changes before they are committed.
//
//nolint:gochecknoglobals // A flag is there before the tests run.
var update = flag.Bool("update", false, "rewrite the files that tests compare with")

// Compare fails the test unless the file holds exactly what the test got, and reports
// which rows differ. With -update it rewrites the file instead.
func Compare(t testing.TB, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s has changed:\n%s", path, Differences(string(want), got))
	}
}

// Differences returns the first rows in which two texts differ, with control characters
// escaped.
func Differences(want, got string) string {
	const most = 4
	wanted, rows := strings.Split(want, "\n"), strings.Split(got, "\n")
	var b strings.Builder
	n := 0
	for y := range max(len(wanted), len(rows)) {
		was, is := row(wanted, y), row(rows, y)
		if was == is {
			continue
		}
		if n++; n <= most {
			fmt.Fprintf(&b, "row %d\n  want %s\n  got  %s\n", y+1, was, is)
		}
	}
	if n > most {
		fmt.Fprintf(&b, "and %d more\n", n-most)
	}
	return b.String()
}

// row returns a row as messages show it.
func row(rows []string, y int) string {
	if y < len(rows) {
		return strconv.Quote(rows[y])
	}
	return "(none)"
}
