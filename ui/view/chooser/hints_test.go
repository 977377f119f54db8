package chooser_test

import (
	"strings"
	"testing"

	"backstep/ui/view/viewtest"
)

// footer returns the keys of the footer, in a line.
func (o opened) footer() string {
	o.t.Helper()
	o.Frame()
	var parts []string
	for _, h := range o.mode.Hints() {
		parts = append(parts, h.Key+" "+h.Does)
	}
	return strings.Join(parts, ", ")
}

// The footer has the keys of the part, and no others.
func TestTheFooterIsOfThePart(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	write(t, o.home, "p.csv", pupils)
	is := func(want string) {
		t.Helper()
		if got := o.footer(); got != want {
			t.Errorf("the footer is\n%s, not\n%s", got, want)
		}
	}
	is("↑↓←→ set, enter take it, tab file, esc leave, ? help")
	o.keys("tab")
	is("tab completes, ↑↓ one of these, shift+tab sets, esc leave")
	o.types("~/p")
	o.keys("tab")
	is("tab completes, enter reads the file, ↑↓ one of these, shift+tab sets, esc leave")
	o.keys("enter")
	is("↑↓ row, space use, y target, f x² xy sin x, tab problems, esc leave, ? help")
	o.keys("y")
	is("↑↓ row, space use, y target, enter take it, tab problems, esc leave, ? help")
	o.keys("up", "up")
	is("↑↓ row, space use, y target, f x² xy sin x, enter take it, tab problems, esc leave, ? help")
	o.keys("tab", "down")
	o.keys("right", "right")
	is("↑↓ problem, ←→ remedy, 0–9 type it, tab sets, esc as before")
	o.keys("left", "left")
	is("↑↓ problem, ←→ remedy, enter take it, tab sets, esc leave, ? help")
	o.Do("row 0", "tab columns") // A built-in set has the target that it has.
	is("↑↓ row, space use, f x² xy sin x, enter take it, tab problems, esc leave, ? help")
	o.Do("tab problems")
	is("enter take it, tab sets, esc leave, ? help")
}

// While a path is typed, what enter does is said, and nothing of the data before.
func TestTheFieldSaysWhatEnterDoes(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	write(t, o.home, "p.csv", pupils)
	o.Do("tab file")
	o.Sees("nothing yet: type the path")
	o.SeesNo("first rows", "starts over", "4 rows", "run 1")
	o.types("~/p.")
	o.Sees("nothing yet: tab completes what is typed")
	o.keys("tab")
	o.Sees("nothing yet: Enter reads p.csv, and changes nothing")
	o.keys("enter", "tab", "tab", "tab")
	o.SeesNo("first rows", "problems", "11 rows", "starts over")
}

// Enter is said to start over only where it does.
func TestEnterIsSaidToStartOverIfItDoes(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	o.Sees("run 1 has this data")
	o.keys("right")
	o.Sees("Enter starts over, run 1 is kept")
	o.Do("file " + write(t, o.home, "empty.csv", ""))
	o.Sees("the file cannot be read")
	o.SeesNo("starts over")
}

// With a file as its data, the mode begins at the columns of the file.
func TestItBeginsAtTheColumnsOfTheFile(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}} {
		o := open(t, "diabetes", size[0], size[1])
		o.Do("set csv " + write(t, o.home, "p.csv", "hours,passed\n1,0\n2,1\n3,0\n") + " and target passed")
		o.Do("view network", "view data")
		o.Sees("p.csv", "hours", "run 2 has this data")
		o.Do("tab sets")
		o.Sees("none of these is chosen")
		o.keys("right")
		o.Sees("diabetes: ")
	}
}

// What has no room is counted.
func TestWhatHasNoRoomIsCounted(t *testing.T) {
	small := open(t, "diabetes", 40, 12)
	small.Do("row 15") // The last set.
	small.Sees("▴ 8 more", "digits")
	small.Do("row 0")
	small.Sees("▾ ")
	small.SeesNo("▴")

	o := open(t, "diabetes", 60, 20)
	o.Do("file " + write(t, o.home, "p.csv", pupils))
	o.Frame()
	o.keys("y")
	o.Sees("▴ ")
	o.keys("up", "up", "up")
	o.Sees(" more  ▾ ")
	for range 10 {
		o.keys("up")
	}
	o.Sees("▾ ")
	o.SeesNo("▴")
}

// Columns of the first rows that have no room are seen to be missing.
func TestTheFirstRowsGoOn(t *testing.T) {
	o := asked(t, pupils, 120, 36)
	if line := o.Line("line", "hours"); strings.Count(line, "…") != 2 {
		t.Errorf("%q does not go on", line)
	}
	wide := asked(t, "x,y\n1,2\n2,3\n4,4\n", 120, 36)
	if line := wide.Line("line", "x"); strings.Contains(line, "…") {
		t.Errorf("%q goes on", line)
	}
}

// Files and problems that have no room are counted too.
func TestFilesAndProblemsAreCounted(t *testing.T) {
	o := asked(t, pupils, 60, 20)
	o.keys("y")
	o.Do("tab columns")
	o.Sees("found", "more ─")
	for i := range 40 {
		write(t, o.home, "f"+strings.Repeat("x", i)+".csv", "x,y\n1,2\n")
	}
	o.Do("leave", "view data", "tab file")
	o.keys("ctrl+u")
	o.types("~/")
	for range 20 {
		o.keys("down")
	}
	o.Sees("▴", "▾")
	o.Fits(viewtest.Coarse())
}
