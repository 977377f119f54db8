package chooser_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/view"
	"backstep/ui/view/chooser"
	networkview "backstep/ui/view/network"
	"backstep/ui/view/viewtest"
)

// disk is the machine's files, in which ~ is a folder of the test.
type disk struct{ home string }

func (d disk) Real(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		return filepath.Join(d.home, rest)
	}
	return path
}

func (d disk) Stat(path string) (chooser.Entry, error) {
	info, err := os.Stat(d.Real(path))
	if err != nil {
		return chooser.Entry{}, err
	}
	return chooser.Entry{Name: info.Name(), Folder: info.IsDir(), Size: info.Size(), Changed: "12:00:00", Stamp: fmt.Sprint(info.Size(), info.ModTime().UnixNano())}, nil
}

func (d disk) Open(path string) (io.ReadCloser, error) { return os.Open(d.Real(path)) }

func (d disk) List(folder string) (list []chooser.Entry, err error) {
	entries, err := os.ReadDir(d.Real(folder))
	for _, e := range entries {
		list = append(list, chooser.Entry{Name: e.Name(), Folder: e.IsDir()})
	}
	return list, err
}

// pupils is a file with much that is not as it should be.
const pupils = "id;name;hours;sleep;size_cm;school;passed\n" +
	"1;Ann;5,5;8,5;165;A;yes\n2;Ben;9;8,5;174,5;C;yes\n3;Cem;ca. 5;7;169,5;A;no\n4;Dua;1;;164;A;no\n" +
	"5;Eva;4,5;7;170;B;yes\n6;Fay;4;n.a.;171;B;yes\n7;Gus;3;7;172;B;no\n8;Hal;2;7;173;C;no\n" +
	"9;Ida;1;7;174;C;no\n10;Jan;2;7;175;A;no\n11;Kim;3;7;176;A;yes\n"

// write writes a file into a folder, and returns its path.
func write(t *testing.T, folder, name, content string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// opened is the mode on a screen.
type opened struct {
	*viewtest.Screen
	t    *testing.T
	mode *chooser.View
	home string
}

// open opens the mode over a session.
func open(t *testing.T, line string, w, h int) opened {
	t.Helper()
	home := t.TempDir()
	mode := chooser.New(disk{home})
	s := viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: w, H: h}, networkview.New(nil, nil), mode)
	s.Do("view data")
	return opened{s, t, mode, home}
}

// keys types keys into the field of the path, and others into the table of keys.
func (o opened) keys(keys ...string) {
	o.t.Helper()
	for _, key := range keys {
		if line, taken := o.mode.Type(key, o.Moment()); !taken {
			o.Press(key)
		} else {
			o.Do(line)
		}
		o.Frame()
	}
}

// types types a text into the field of the path.
func (o opened) types(text string) {
	o.t.Helper()
	for _, r := range text {
		o.keys(string(r))
	}
}

func TestASetIsTakenByOneLine(t *testing.T) {
	for i, name := range data.Names() {
		o := open(t, "xor", 120, 36)
		before := o.Moment().Setup
		o.Do(fmt.Sprintf("row %d", i))
		o.Sees(name)
		if o.Moment().Setup != before || o.Moment().Run != 1 {
			t.Errorf("%s is taken before enter", name)
		}
		o.keys("enter")
		typed := viewtest.Open(t, sessiontest.Line(t, "xor"), viewtest.Terminal{W: 120, H: 36}, networkview.New(nil, nil))
		typed.Do("set data " + name)
		same(t, name, o.Moment().Setup, typed.Moment().Setup)
	}
}

// same fails unless two setups train on the same samples in the same way.
func same(t *testing.T, name string, got, want *session.Setup) {
	t.Helper()
	if d := session.Diff(got.Session, want.Session); len(d) > 0 {
		t.Errorf("%s: what enter makes differs from the line: %v", name, d)
	}
	if got.Set.Checksum() != want.Set.Checksum() || fmt.Sprint(got.TrainSamples) != fmt.Sprint(want.TrainSamples) {
		t.Errorf("%s: the samples differ", name)
	}
}

func TestAFileIsTakenByTheLineThatIsShown(t *testing.T) {
	o := open(t, "diabetes --test-fraction 0.3", 160, 50)
	write(t, o.home, "pupils.csv", pupils)
	o.keys("tab")
	o.types("~/pu")
	o.keys("tab", "enter")
	o.Sees("Which column is to be learned?")
	o.Sees("left out: counts rows")
	o.keys("y")
	o.Sees("6-2-1: 6 inputs, 2 sigmoid units, 1 sigmoid output with bce")
	o.Sees("Target passed: 2 classes, no and yes.")
	if o.Moment().Run != 1 {
		t.Fatal("something is changed before enter")
	}
	o.keys("enter")
	line := "set csv " + session.TypedWord(filepath.Join(o.home, "pupils.csv")) +
		" and target passed and decimal comma and missing-words ca. 5 and missing mean and scale standard"
	typed := viewtest.Open(t, sessiontest.Line(t, "diabetes --test-fraction 0.3"), viewtest.Terminal{W: 120, H: 36}, networkview.New(nil, nil))
	typed.Do(line)
	same(t, "pupils", o.Moment().Setup, typed.Moment().Setup)
	if o.Moment().Run != 2 {
		t.Errorf("it is run %d", o.Moment().Run)
	}
}

func TestColumnsGoInAndOut(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	path := write(t, o.home, "a and b; c.csv", "a,b c,d,y\n1,2,3,0\n4,5,7,1\n2,9,4,0\n5,1,6,1\n")
	o.Do("file " + session.TypedWord(path))
	o.Frame()
	o.keys("y", "up", " ", "up", "f", "f", "f")
	o.Sees("b c^2")
	o.keys("enter")
	d := o.Moment().Setup.Session.Data
	if want := []string{"a", "b c", "b c^2", "a*b c", "sin(b c)"}; !slices.Equal(d.Features, want) || d.CSV != path || !slices.Equal(d.Target, []string{"y"}) {
		t.Errorf("features %q of %s, target %q", d.Features, d.CSV, d.Target)
	}
	o.Do("view data")
	o.Sees("sin(b c)")
	o.keys("tab", "tab")
	o.Do("tab columns")
	o.keys("up", "up", "up", "up", "up", "up", " ")
	o.keys("enter")
	if want := []string{"b c", "b c^2", "a*b c", "sin(b c)"}; !slices.Equal(o.Moment().Setup.Session.Data.Features, want) {
		t.Errorf("features are %q", o.Moment().Setup.Session.Data.Features)
	}
}

func TestABuiltInSetGetsDerivedFeatures(t *testing.T) {
	o := open(t, "circles", 120, 36)
	o.Do("tab columns")
	o.keys("up", "up", "f", "down", "f", "enter")
	if want := []string{"x1", "x2", "x1^2", "x2^2"}; !slices.Equal(o.Moment().Setup.Session.Data.Features, want) {
		t.Errorf("features are %q", o.Moment().Setup.Session.Data.Features)
	}
}

func TestRemediesAreChosen(t *testing.T) {
	o := open(t, "diabetes", 160, 50)
	o.Do("file " + write(t, o.home, "p.csv", pupils))
	o.Frame()
	o.keys("y", "tab", "down", "down")
	o.Sees("[mean 3.5]")
	o.Sees("11 rows: all to train on")
	o.keys("left")
	o.Sees("[drop 3 of 11 rows]")
	o.Sees("8 of 11 rows: all to train on")
	o.keys("down", "down", "right", "enter")
	d := o.Moment().Setup.Session.Data
	if d.Missing != "drop" || d.Scale != "none" || o.Moment().Setup.Set.Len() != 8 {
		t.Errorf("missing %s, scale %s, %d rows", d.Missing, d.Scale, o.Moment().Setup.Set.Len())
	}
}

func TestSeveralTargets(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	o.Do("file " + write(t, o.home, "p.csv", "x,a,b\n1,1,0\n2,0,1\n3,1,0\n4,0,1\n"))
	o.Frame()
	o.keys("y", "up")
	o.Press("Y")
	o.Sees("1-2-2")
	o.keys("enter")
	if d := o.Moment().Setup.Session.Data; !slices.Equal(d.Target, []string{"b", "a"}) && !slices.Equal(d.Target, []string{"b,a"}) {
		t.Errorf("targets are %q", d.Target)
	}
}

// Every file of the cases can be looked at, or says what it is.
func TestEveryCaseOpensOrSaysWhatItIs(t *testing.T) {
	cases, err := filepath.Glob("../../../data/testdata/cases/*.[cdl]*")
	if err != nil || len(cases) < 15 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	for _, path := range cases {
		o := open(t, "diabetes", 120, 36)
		o.Do("file " + path)
		if strings.HasSuffix(path, ".libsvm") {
			o.Sees("this is libsvm, not CSV")
			o.Sees("+1 1:0.5 2:1.2 4:-0.3") // The first line as it is.
			continue
		}
		o.Sees("Which column is to be learned?")
		o.keys("y")
		o.Sees("all to train on")
		o.keys("enter")
		if o.Moment().Run != 2 {
			t.Errorf("%s is not taken:\n%s", path, o.Frame())
		}
	}
}

func TestAFileThatChangedIsReadAgain(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	path := write(t, o.home, "p.csv", "x,y\n1,0\n2,1\n3,0\n")
	o.Do("file " + path)
	o.Frame()
	o.keys("y")
	write(t, o.home, "p.csv", "x,y\n1,0\n2,1\n3,0\n4,1\n")
	o.Do("take")
	o.Says("was changed at 12:00:00, after it was read")
	o.Sees("4 rows")
	o.keys("enter")
	if o.Moment().Setup.Set.Len() != 4 || o.Moment().Run != 2 {
		t.Errorf("run %d has %d rows", o.Moment().Run, o.Moment().Setup.Set.Len())
	}
}

func TestWhatCannotBeReadSaysSo(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	for _, c := range []struct{ path, says string }{
		{filepath.Join(o.home, "nowhere.csv"), "no such file"},
		{write(t, o.home, "empty.csv", ""), "empty"},
		{write(t, o.home, "zip.csv", "PK\x03\x04aa"), "zip archive"},
		{write(t, o.home, "evil.csv", "a\x1b[31m,b\n1,2,3\n"), "want"},
	} {
		o.Do("file " + c.path)
		if frame := o.Frame(); strings.Contains(frame, "\x1b[31m") {
			t.Errorf("%s: a control character is shown", c.path)
		}
		o.Sees("nothing: the file cannot be read")
	}
}

// Names and cells of a file never reach the terminal as they are.
func TestControlCharactersAreEscaped(t *testing.T) {
	o := open(t, "diabetes", 200, 60)
	o.Do("file " + session.TypedWord(write(t, o.home, "e\x1b[2J.csv", "a\x1b[31mx,b\u202ec,y\n1,2,\x1b]0;no\x07\n3,4,b\n5,6,b\n")))
	for range 3 {
		frame := o.Frame()
		if strings.ContainsAny(frame, "\x1b\x07\u202e") {
			t.Fatalf("a control character is shown:\n%q", frame)
		}
		o.keys("y", "tab")
		o.Do("tab columns")
	}
	o.Do("tab file")
	if frame := o.Frame(); strings.ContainsAny(frame, "\x1b\x07") {
		t.Fatalf("a control character is shown:\n%q", frame)
	}
}

func TestTheModeFits(t *testing.T) {
	for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
		home := t.TempDir()
		mode := chooser.New(disk{home})
		s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs, Colours: viewtest.TrueColour}, mode)
		s.Fits(viewtest.Coarse())
		s.Do("file " + write(t, home, "p.csv", pupils))
		s.Fits(viewtest.Sizes())
		s.Do("target")
		for _, part := range []string{"sets", "file", "columns", "problems"} {
			s.Do("tab " + part)
			s.Fits(viewtest.Coarse())
		}
	}
}

// Nothing is worked out twice, and nothing while there is nothing to find out.
func TestAnAnswerIsAskedForOnce(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	o.Frame()
	if _, ok := o.mode.Ask(o.Moment(), nil); ok {
		t.Error("what is known is asked again")
	}
	o.Do("row right")
	q, ok := o.mode.Ask(o.Moment(), nil)
	if again, _ := o.mode.Ask(o.Moment(), nil); !ok || again.Key != q.Key {
		t.Error("the question changes by itself")
	}
}

// A large file is read in pieces, with a word on how far that has come.
func TestALargeFileIsReadInPieces(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	path := write(t, o.home, "large.csv", "x,y\n"+strings.Repeat("1.2345678,0\n2.3456789,1\n", 150_000))
	o.Do("file " + path)
	o.Sketch()
	q, ok := o.mode.Ask(o.Moment(), nil)
	for ok && q.Key == "sets" {
		o.answer(q.Begin())
		q, ok = o.mode.Ask(o.Moment(), nil)
	}
	w := q.Begin()
	if done := w.Do(func() bool { return true }); done {
		t.Fatal("it is read at once")
	}
	w.Deliver()
	if frame := o.Sketch(); !strings.Contains(frame, "reading: 1 of 3 MB") {
		t.Errorf("it does not say that it reads:\n%s", frame)
	}
	o.answer(w)
	o.Sees("300 000 rows, 2 columns")
}

// answer does work to its end.
func (o opened) answer(w view.Work) {
	for !w.Do(func() bool { return false }) {
		w.Deliver()
	}
	w.Deliver()
}

// A file that is not separated into columns is shown as it is, with what may be meant.
func TestAFileOfOneColumnIsDoubted(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	path := write(t, o.home, "colons.csv", "a:b\n1:x\n2:y\n3:x\n")
	o.Do("file " + path)
	o.Sees(`no column of numbers: is ":" the separator?`)
	o.Sees("a:b")
}

func TestAPathIsPasted(t *testing.T) {
	o := open(t, "diabetes", 120, 36)
	path := write(t, o.home, "p.csv", "x,y\n1,0\n2,1\n")
	if o.mode.Paste(path) {
		t.Error("it is pasted outside of the field")
	}
	o.keys("tab")
	if !o.mode.Paste("'" + path + "' ") {
		t.Error("it is not pasted into the field")
	}
	o.mode.Paste("\x1b[31m")
	o.keys("enter")
	o.Sees("2 rows, 2 columns")
}

func TestWithoutFiles(t *testing.T) {
	mode := chooser.New(nil)
	s := viewtest.Open(t, sessiontest.Line(t, "xor"), viewtest.Terminal{W: 80, H: 24}, mode)
	s.Do("file a.csv")
	s.Sees("there are no files here")
	if r := s.Desk().Do("take"); r.Err == nil {
		t.Error("a file that cannot be read is taken")
	}
}

// Before it is known what is to be learned, the first rows are shown as they are, and what
// to do is said at every size.
func TestAFileWithoutATargetShowsItsRows(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {60, 20}} {
		o := open(t, "diabetes", size[0], size[1])
		o.Do("file " + write(t, t.TempDir(), "a.csv", "x,y\n1.5,2\n2.5,3\n3.5,5\n"))
		o.Sees("Which column is to be learned?")
		if size[1] >= 24 {
			o.Sees("first rows", "as they are", "2.5")
			o.SeesNo("as the network gets them")
		}
		if r := o.Desk().Do("take"); r.Err == nil || r.Err.Error() != "Which column is to be learned? Go to it, and press y." {
			t.Errorf("enter without a target answers %v", r.Err)
		}
	}
}
