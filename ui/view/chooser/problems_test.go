package chooser_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/ui/view/viewtest"
)

// asked opens a file, with the cursor on its last column as the target.
func asked(t *testing.T, content string, w, h int) opened {
	t.Helper()
	o := open(t, "diabetes", w, h)
	o.Do("file " + session.TypedWord(write(t, o.home, "p.csv", content)))
	o.Frame()
	o.keys("y")
	return o
}

// A single problem is shown at each size, with what is done about it.
func TestASingleProblemIsShown(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}, {200, 60}} {
		o := asked(t, "x,y\n1,1.5\n2,n.a.\n3,2.5\n4,3.1\n5,3.4\n", size[0], size[1])
		for range 2 {
			for _, seen := range []string{"1 found", "drop 1 of 5 rows", "4 of 5 rows", "Target y"} {
				if !strings.Contains(o.Frame(), seen) {
					t.Errorf("%v: %q is not shown:\n%s", size, seen, o.Frame())
				}
			}
			o.keys("tab")
		}
	}
}

// A remedy that solves other problems too can be taken back where it was taken.
func TestARemedyIsTakenBack(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}, {200, 60}} {
		o := asked(t, "x,price\n1,\"1,234\"\n2,\"2,500\"\n3,\"3,100\"\n", size[0], size[1])
		o.keys("tab")
		o.Sees("[read as 1234]")
		o.keys("right")
		o.Sees("[read as 1.234]")
		o.Sees("1.234 to 3.1")
		o.keys("left")
		o.Sees("[read as 1234]")
		o.Sees("Target price: numbers from 1234 to 3100.")
		if size[0] >= 80 {
			o.Sees("thousands comma")
		}
	}
}

func TestAColumnIsLeftOutAndTakenInAgain(t *testing.T) {
	o := asked(t, "x,code,y\n1,A1,1.5\n2,7,2.5\n3,8,3.5\n5,9,0.5\n", 120, 36)
	o.keys("tab")
	o.Sees("[take as a gap]")
	o.keys("right", "right", "right")
	o.Sees("[leave the column out]")
	o.Sees("left out: as chosen below")
	o.Sees("1-2-1")
	o.Do("tab columns")
	o.keys("up", " ")
	o.Sees("2-2-1")
	o.keys("enter")
	if d := o.Moment().Setup.Session.Data; !slices.Equal(d.Features, []string{"x", "code"}) || d.Missing != "mean" {
		t.Errorf("features %v, missing %s", d.Features, d.Missing)
	}
}

// A cell with a comma in it is left out by its line.
func TestACellWithACommaIsDropped(t *testing.T) {
	o := asked(t, "x,y\n1,2.5\n2,\"ca. 5,5\"\n3,4.5\n4,1.5\n", 120, 36)
	o.Sees("drop 1 of 4 rows")
	o.keys("enter")
	setup := o.Moment().Setup
	if !slices.Equal(setup.Session.Data.SkipLines, []int{3}) || setup.Set.Len() != 3 || o.Moment().Run != 2 {
		t.Errorf("lines %v are skipped, %d rows are left", setup.Session.Data.SkipLines, setup.Set.Len())
	}
	o.Do("view data")
	o.keys("tab", "tab", "enter")
	if again := o.Moment().Setup; !slices.Equal(again.Session.Data.SkipLines, []int{3}) {
		t.Errorf("taken again, lines %v are skipped", again.Session.Data.SkipLines)
	}
}

// What was passed over without a question is said in a line.
func TestWhatWasHandledIsSaid(t *testing.T) {
	o := open(t, "diabetes", 200, 60)
	o.Do("file " + session.TypedWord(write(t, o.home, "p.csv", "My measurements,,\nx,x,y\n1,2,3\n# a word\n2,3,5\n")))
	o.Sees("1 line of titles skipped, 1 line of comments skipped, column 2, another x, is called x.2")
	o.keys("y")
	o.Sees("column 2, another x, is called x.2")
}

func TestTheCursorStaysOnItsProblem(t *testing.T) {
	o := asked(t, pupils, 160, 50)
	o.keys("tab", "down", "down", "down")
	o.Sees("[mean 7.333]")
	o.keys("up", "up", "right", "right", "right")
	o.Sees("[leave the column out]")
	o.keys("left", "left", "left")
	o.Sees("[take as a gap]")
}

func TestTheProblemsFit(t *testing.T) {
	for _, content := range []string{pupils, "x,price\n1,\"1,234\"\n2,\"2,500\"\n", "x,y\n1,2\n"} {
		o := asked(t, content, 80, 24)
		o.Do("tab problems")
		o.Fits(viewtest.Coarse())
	}
}

// What was tried is taken as it is: the file is not read again.
func TestTheFileIsReadOnce(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	path := write(t, o.home, "p.csv", pupils)
	o.Do("file " + path)
	o.Frame()
	o.keys("y")
	o.Frame()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	o.keys("enter")
	if o.Moment().Run != 2 || o.Moment().Setup.Set.Len() != 11 {
		t.Errorf("run %d has %d rows", o.Moment().Run, o.Moment().Setup.Set.Len())
	}
}

// The field of the path begins in the folder of the last file.
func TestTheLastFolderIsRemembered(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	write(t, o.home, "other.csv", "x,y\n1,2\n2,3\n")
	o.Do("file " + session.TypedWord(write(t, o.home, "p.csv", pupils)))
	o.Frame()
	o.Do("tab sets")
	o.keys("right")
	o.Do("leave", "view data", "tab file")
	o.Sees(o.home+"/", "other.csv", "p.csv")
	o.SeesNo(o.home + "/p.csv")
	o.types("ot")
	o.keys("tab", "enter")
	o.Sees("2 rows, 2 columns")
}

// A number is typed in the place of a cell that is none.
func TestANumberIsTyped(t *testing.T) {
	o := asked(t, "x,y\n1,2.5\n2,ca. 5\n3,4.5\n4,1.5\n", 120, 36)
	o.keys("tab", "right")
	o.Sees("[type it: _]", "y is \"ca. 5\"")
	o.keys("5", ",", "7", "backspace", "2")
	o.Do("tab problems")
	o.Sees("[type it: 5,2_]", "4 rows: all to train on")
	o.keys("enter")
	if d := o.Moment().Setup.Session.Data; len(d.Cells) != 1 || d.Cells[0].String() != "3:2=5.2" || o.Moment().Setup.Set.Numbers[1][0] != 5.2 {
		t.Errorf("cells are %v", d.Cells)
	}
	o.Do("view data", "tab problems")
	o.keys("y")
	o.Says("tab goes to the columns")
}

// With a header the columns have other names, so the target is asked for again.
func TestALineIsTakenForNames(t *testing.T) {
	o := asked(t, "1,2,3\n3,4,5\n5,6,8\n", 120, 36)
	o.keys("tab")
	o.Sees("[call them c1, c2, …]", "Target c3")
	o.keys("right")
	o.Sees("[take this line for names]", "Which column is to be learned?")
	o.Do("tab columns")
	o.keys("y")
	o.Sees("Target 3:", "2 rows: all to train on")
}

// While a number is typed, no key is a command, but for those that lead on.
func TestEveryKeyIsTyped(t *testing.T) {
	o := asked(t, "x,y\n1,n/k\n2,13.00\n3,11\n", 80, 24)
	o.keys("tab", "right")
	for _, key := range []string{"q", "c", "e", "?", ":", "(", "%", " ", "pgdown", "home", "ctrl+u", "backspace"} {
		if line, taken := o.mode.Type(key, o.Moment()); !taken || line != "" {
			t.Errorf("%s types %q, %v", key, line, taken)
		}
	}
	o.types("(12.50)")
	o.Sees("[type it: (12.50)_]", `y, line 2: "(12.50)" is no number: -12.50 would be one`)
	o.Refuses("take", "-12.50 would be one")
	o.Sees("[type it: (12.50)_]")
	o.keys("esc")
	o.SeesNo("type it: ", "would be one")
	if _, taken := o.mode.Type("q", o.Moment()); taken {
		t.Error("the field is not left")
	}
	o.keys("right")
	if !o.mode.Paste(" -12.50 ") {
		t.Error("nothing is pasted")
	}
	o.Do("tab problems")
	o.Sees("[type it: -12.50_]", "3 rows: all to train on")
	o.keys("enter")
	if set := o.Moment().Setup.Set; o.Moment().Run != 2 || set.Numbers[0][0] != -12.5 {
		t.Errorf("run %d, targets %v", o.Moment().Run, set.Numbers)
	}
}

// Keys that follow at once are typed, before the file is read anew.
func TestKeysAreTypedAtOnce(t *testing.T) {
	o := asked(t, "x,y\n1,n/k\n2,13.00\n3,11\n", 80, 24)
	o.keys("tab")
	o.Press("right")
	if _, taken := o.mode.Type("q", o.Moment()); !taken {
		t.Error("q is not typed")
	}
	if _, taken := o.mode.Type("esc", o.Moment()); !taken {
		t.Error("esc does not leave the field")
	}
	if _, taken := o.mode.Type("q", o.Moment()); taken {
		t.Error("q is typed into no field")
	}
}

// The end of what is typed is seen.
func TestTheEndOfWhatIsTypedIsSeen(t *testing.T) {
	for _, w := range []int{40, 60, 80, 120} {
		o := asked(t, "x,y\n1,n/k\n2,13.00\n3,11\n", w, 24)
		o.keys("tab", "right")
		o.types("12.3456789123456789")
		o.Sees("89_]")
	}
}

// Of a target that is the same in every row, another one is learned in its place.
func TestAnotherTargetIsLearned(t *testing.T) {
	o := asked(t, "a,b,y\n1,2,cat\n3,4,cat\n2,7,cat\n", 120, 36)
	o.Sees("constant target", `y is always "cat"`, "learn b")
	o.keys("tab", "right")
	o.Sees("[learn b]", "Target b: numbers from 2 to 7.")
	o.keys("right")
	o.Sees("[learn a]", "Target a: numbers")
	o.Do("tab columns")
	o.keys("up", "Y")
	o.Sees("3 rows: all to train on", "Targets a, b")
	o.keys("down", "y")
	o.Sees("constant target", "learn b")
	o.SeesNo("[learn b]")
	o.keys("tab", "right", "enter")
	if d := o.Moment().Setup.Session.Data; fmt.Sprint(d.Target) != "[b]" && fmt.Sprint(d.Target) != "b" {
		t.Errorf("target %v", d.Target)
	}
}

func TestAConstantTargetIsTakenAsNumbers(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}} {
		o := asked(t, "x,k,y\n1,5,7\n2,5,7\n3,5,7\n", size[0], size[1])
		o.Sees("1 found", "take as numbers")
		o.keys("tab", "right", "enter")
		if o.Moment().Run != 2 {
			t.Errorf("%v: it is not taken", size)
		}
	}
}

// Problems without room are counted at each size.
func TestProblemsWithoutRoomAreCounted(t *testing.T) {
	const many = "a,b,c,d,e,f,g,y\n0,0,0,0,0,no,q,0.0\n1,2,1,1000,1,yes,p,3.5\nNA,4,2,2000,2,no,p,7.0\n" +
		"3,x,3,3000,3,yes,q,10.5\n4,8,,4000,4,no,p,14.0\n5,10,5,5000,12%,yes,p,17.5\n6,12,6,6000,6,no,q,n.b.\n7,14,7,7000,7,yes,p,24.5\n"
	for _, w := range []int{40, 60, 80, 120} {
		for h := 10; h <= 40; h += 2 {
			o := asked(t, many, w, h)
			for _, where := range []string{"columns", "problems"} {
				o.Do("tab " + where)
				frame := o.Frame()
				shown := strings.Count(frame, "! ") + strings.Count(frame, "▌ ")
				if strings.Contains(frame, "9 found") && shown < 9 && !strings.Contains(frame, "more ─") {
					t.Fatalf("%d × %d: %d are shown\n%s", w, h, shown, frame)
				}
			}
		}
	}
}
