package surface_test

import (
	"strconv"
	"strings"
	"testing"
)

// Answers that hardly differ are shown in stretched shades, whose middle is still the
// boundary, and the ends of the scale say so.
func TestShadesAreStretched(t *testing.T) {
	s := open(t, "diabetes")
	s.Do("goto 2")
	s.Sees("shades stretched")
	words := strings.Fields(s.Line("ŷ ● ", "train"))
	low, errLow := strconv.ParseFloat(words[2], 64)
	high, errHigh := strconv.ParseFloat(words[5], 64)
	if errLow != nil || errHigh != nil || low < 0.25 || high > 0.75 || low+high < 0.999 || low+high > 1.001 {
		t.Errorf("the scale goes from %s to %s", words[2], words[5])
	}
	if !strings.Contains(plane(s.Frame()), "@@@") {
		t.Errorf("the highest shade is not used:\n%s", s.Frame())
	}
	s.Do("goto 300")
	s.SeesNo("stretched")
	s.Sees("ŷ ● 0 ", "■ 1 ")
}

// Answers that are all alike because the network is sure of them are not stretched.
func TestSureAnswersAreNotStretched(t *testing.T) {
	s := open(t, "diabetes")
	s.Do("drop sample 1", "drop sample 2", "goto 200")
	s.SeesNo("stretched")
}

// The line from the target to the answer is drawn where they are apart.
func TestTheResidualIsShown(t *testing.T) {
	s := open(t, "curve --hidden 1")
	s.Do("goto 5", "pin 35")
	s.Sees("ŷ − y", "┃")
	s.Press("right")
	if text := plane(s.Frame()); strings.Contains(text, "┃") {
		t.Errorf("a moved sample has a residual:\n%s", text)
	}
}
