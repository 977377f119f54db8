package main_test

import (
	"slices"
	"strings"
	"testing"
)

// Rows are complete in East Asian locales too, however wide the libraries take Greek
// letters and box drawing to be there.
func TestRowsAreWholeInEveryLocale(t *testing.T) {
	frame := func(env ...string) []string {
		term := open(t, 80, 24, env, "--no-mouse")
		term.press("g", "\x1b[C", "\x1b[C", "\x1b[C")
		term.see("a of h1", "? help")
		term.resize(100, 30) // A later size must reach the program too.
		return term.see("a of h1", "? help", "[1] 2")
	}
	want := frame()
	for _, env := range [][]string{
		{"RUNEWIDTH_EASTASIAN=1"},
		{"RUNEWIDTH_EASTASIAN=true", "LANG=zh_CN.UTF-8"},
		{"LC_ALL=ja_JP.UTF-8", "LANG=ja_JP.UTF-8"},
	} {
		if got := frame(env...); !slices.Equal(got, want) {
			t.Errorf("%v: the screen is\n%s\nbut elsewhere\n%s", env, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}
