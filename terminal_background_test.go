package main_test

import (
	"strings"
	"testing"
)

// The sequences for the colour of text in the dark and the light form of the theme.
const (
	darkText  = "38;2;215;218;224"
	lightText = "38;2;31;35;40"
	ownText   = "\x1b[1mbackstep" // in the terminal's own colour
)

// forms fails unless the program has drawn its text in one form of the theme and not in
// the other.
func (term *terminal) forms(drawn, not string) {
	term.t.Helper()
	if sent := term.sent(); !strings.Contains(sent, drawn) || strings.Contains(sent, not) {
		term.t.Errorf("text is not drawn as %q, or is drawn as %q", drawn, not)
	}
}

func TestATerminalIsGivenTheFormForItsBackground(t *testing.T) {
	for _, c := range []struct {
		name, answer string
		env, args    []string
		drawn, not   string
	}{
		{"white", whiteGround, nil, nil, lightText, darkText},
		{"black", blackGround, nil, nil, darkText, lightText},
		{"white with keys around the answer", "n" + whiteGround + "n", nil, nil, lightText, darkText},
		{"white, whatever the environment says", whiteGround, []string{"COLORFGBG=15;0"}, nil, lightText, darkText},
		{"attributes alone", attributes, nil, nil, ownText, darkText},
		{"attributes alone, told to be light", attributes, []string{"COLORFGBG=0;15"}, nil, lightText, darkText},
		{"no answer", "", nil, nil, ownText, darkText},
		{"no answer, told to be light", "", []string{"COLORFGBG=0;15"}, nil, lightText, darkText},
		{"white, dark forced", whiteGround, nil, []string{"--theme", "dark"}, darkText, lightText},
		{"black, light forced", blackGround, nil, []string{"--theme", "light"}, lightText, darkText},
	} {
		t.Run(c.name, func(t *testing.T) {
			term := openAnswering(t, 80, 24, c.answer, c.env, c.args...)
			term.see("? help", "diabetes")
			term.forms(c.drawn, c.not)
			term.press("q")
			if status := term.exit(); status != 0 {
				t.Errorf("exit status %d", status)
			}
			term.leftCleanly()
		})
	}
}

// Over a slow line the answer comes long after the first frame.
func TestALateAnswerChangesTheForm(t *testing.T) {
	term := openAnswering(t, 80, 24, "", nil)
	term.see("? help", "diabetes")
	term.press("\x1b]11;rgb:ffff/", "ffff/ffff\x1b\\"+attributes, "n")
	term.see("x of bmi")
	term.press("n")
	term.see("x of age")
	term.forms(lightText, darkText)
}

func TestKeysTypedBeforeTheFirstFrameAreKeys(t *testing.T) {
	term := openAnswering(t, 80, 24, "n"+right+whiteGround+"n", nil)
	term.see("z of h1")
	term.press(left)
	term.see("x of age")
}

func TestTheThemeKeyKeepsToWhatIsReadOnTheBackground(t *testing.T) {
	term := openAnswering(t, 80, 24, whiteGround, nil)
	term.see("? help")
	if sent := term.sent(); strings.Contains(sent, darkText) {
		t.Error("a dark form was shown on white")
	}
	term.press("t")
	term.see("theme: dark")
	const ground = "48;2;13;17;23"
	if sent := term.sent(); !strings.Contains(sent, darkText) || !strings.Contains(sent, ground) {
		t.Error("a dark form was shown on white without a ground of its own")
	}
}
