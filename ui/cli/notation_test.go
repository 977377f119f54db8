package cli

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"backstep/network/notation"
	"backstep/network/notation/notationtest"
)

// What walk prints, and what is said line by line, has no symbol that the book in whose notation it
// is writes otherwise. What can be typed stays, and so does delta as the name of a phase, a word.
func TestWhatIsPrintedIsInItsNotation(t *testing.T) {
	for _, name := range notation.Names()[1:] {
		n, err := notation.Parse(name)
		if err != nil {
			t.Fatal(err)
		}
		found := map[string]bool{}
		for _, line := range []string{
			"walk", "walk mazur --optimizer adam --l1 0.01", "walk iris --hidden 8 --batch 50 --activation relu",
			"walk diabetes --activation relu --lr 1e200 --epochs 3", "walk diabetes --hidden 4,4,4,4 --activation sigmoid --init uniform --epochs 9",
			"atlas", "atlas sigmoid", "atlas softmax", "atlas bce", "train diabetes --epochs 30 --lr 1e200",
		} {
			foreignIn(n, ok(t, append(strings.Fields(line), "--notation", name)...), false, found)
		}
		for _, line := range []string{"goto 20", "goto 20; why δ h1; into 1", "goto 20; paths h1 bmi", "set lr 20; goto 20"} {
			r := command("walk", "--notation", name, "--do", line)
			foreignIn(n, r.out+r.err, false, found)
		}
		talk := "notation " + name + "\n" + strings.Repeat("next\n", 16) + "by phase\n" + strings.Repeat("next\n", 8) + `where
list
list h1
explain δ h1
explain J batch
why δ h1
into
goto 20
view matrices
view gradients
view landscape
view runs
set lr 3
epoch
view runs
paths h1 bmi
solve ŷ = 0.9 by w y h1
predict
0.1
0.2
hint
hint
score
`
		result := spoken(talk, "--no-config")
		foreignIn(n, result.out, true, found)
		list := []string{}
		for text := range found {
			list = append(list, text)
		}
		slices.Sort(list)
		for _, text := range list {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// foreignIn collects what a text has of another notation.
func foreignIn(n notation.Notation, text string, spelled bool, found map[string]bool) {
	text = regexp.MustCompile(`such as [^\n]*|(, |the )delta of layer`).ReplaceAllString(text, "")
	for _, text := range notationtest.Foreign(n, text, spelled) {
		found[text] = true
	}
}
