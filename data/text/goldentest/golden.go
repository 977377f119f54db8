// Package goldentest compares what a test has made with a file that a person has
// looked at.
package goldentest

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
)

// update rewrites the files. Look at what has changed before they are committed.
//
//nolint:gochecknoglobals // A flag is there before the tests run.
var update = flag.Bool("update", false, "rewrite the files that tests compare with")

// Compare fails unless the file holds exactly what was got, and says which rows
// differ; or it rewrites the file, where it was asked to.
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

// Differences returns the first rows in which two texts differ, with their control
// characters written out.
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

// row is a row as it is written out.
func row(rows []string, y int) string {
	if y < len(rows) {
		return strconv.Quote(rows[y])
	}
	return "(none)"
}
