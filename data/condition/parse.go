package condition

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
)

// Parse reads a condition. An error says in one sentence what would be right.
func Parse(line string, about *Subject) (Condition, error) {
	line = strings.Join(strings.Fields(line), " ")
	for _, read := range []func(string, *Subject) (Condition, bool, error){
		readLoss, readPhrase, readState, readEpoch, readBound,
	} {
		if c, mine, err := read(line, about); mine {
			return c, err
		}
	}
	return Condition{}, unknown(line)
}

// unknown returns the error of a line that is no condition.
func unknown(line string) error {
	first, _, _ := strings.Cut(strings.TrimPrefix(line, "|"), " ")
	if strings.EqualFold(first, "sample") {
		return errors.New("want sample and its row, such as sample 3 is right")
	}
	if line == "" || text.DidYouMean(first, firstWords()) == "" {
		return errors.New("want loss < 0.1, settled, h1 is dead, …: tab lists all")
	}
	return fmt.Errorf("%s is no number of training%s", text.Quote(first), text.DidYouMean(first, firstWords()))
}

// readLoss reads a bare number, which is a loss.
func readLoss(line string, _ *Subject) (c Condition, mine bool, err error) {
	bound, isNumber := number(line)
	if !isNumber {
		return c, false, nil
	}
	if err := positive("loss", bound); err != nil {
		return c, true, err
	}
	return Loss(bound, line), true, nil
}

// Loss returns the condition that the loss of an epoch is at most a bound, which is
// written so.
func Loss(bound float64, written string) Condition {
	return Condition{"loss ≤ " + written, epochLoss{}, atMost, bound}
}

// Settled returns the condition that the loss has settled.
func Settled() Condition { return Condition{"settled", settled{}, atLeast, 1} }

// positive refuses a bound that no loss comes below.
func positive(what string, bound float64) error {
	if bound > 0 {
		return nil
	}
	return fmt.Errorf("want a %s above 0, such as %s < 0.1", what, what)
}

// readPhrase reads a condition that is a fixed phrase.
func readPhrase(line string, about *Subject) (c Condition, mine bool, err error) {
	switch strings.ToLower(line) {
	case "settled":
		return Settled(), true, nil
	case "all are right", "all right":
		return Condition{"all are right", wrong{row: every}, atMost, 0}, true, judged(about)
	default:
		return c, false, nil
	}
}

// judged returns an error if the targets are numbers, so that no answer is right or wrong.
func judged(about *Subject) error {
	if about.Judge == nil {
		return errors.New("the targets are numbers, so no answer is simply right: loss < 0.1 would do")
	}
	return nil
}

// readState reads what a sample or a unit is: "sample 3 is right", "h1 is dead".
func readState(line string, about *Subject) (c Condition, mine bool, err error) {
	before, state := cutLast(line)
	what, is := cutLast(before)
	if !strings.EqualFold(is, "is") {
		return c, false, nil
	}
	switch is = strings.ToLower(state); is {
	case "dead":
		c, err = dead(what, about)
	case "right", "wrong":
		c, err = verdict(what, is, about)
	default:
		err = fmt.Errorf("a unit is dead, and a sample is right or wrong, but nothing is %s", text.Quote(is))
	}
	return c, true, err
}

// cutLast cuts the last word off a line.
func cutLast(line string) (before, last string) {
	i := strings.LastIndexByte(line, ' ')
	return line[:max(0, i)], line[i+1:]
}

// dead reads "h1 is dead", given the name.
func dead(name string, about *Subject) (c Condition, err error) {
	layer, unit, err := unitNamed(name, about)
	if err != nil {
		return c, err
	}
	name = about.Names.Unit(layer, unit)
	if f := about.Config.Architecture.Layers[layer].Activation; !f.Dies() {
		return c, fmt.Errorf("%s is never dead: only units of relu die, and it is %s", name, f.Name)
	}
	return Condition{name + " is dead", highestZ{layer: layer, unit: unit}, atMost, 0}, nil
}

// verdict reads "sample 3 is right", given the sample.
func verdict(what, is string, about *Subject) (c Condition, err error) {
	sample, named := cutWord(what, "sample")
	row, err := strconv.Atoi(sample)
	all := about.Samples.Len()
	if !named || err != nil || row < 1 || row > all {
		return c, fmt.Errorf("%s is %s: want sample and its row, 1 to %d, such as sample %d is %s", text.Quote(what), is, all, min(3, all), is)
	}
	c = Condition{fmt.Sprintf("sample %d is %s", row, is), wrong{row: row - 1}, atMost, 0}
	if is == "wrong" {
		c.relates, c.bound = atLeast, 1
	}
	return c, judged(about)
}

// readEpoch reads "epoch 20".
func readEpoch(line string, _ *Subject) (c Condition, mine bool, err error) {
	which, mine := cutWord(line, "epoch")
	if !mine {
		return c, false, nil
	}
	const most = 1 << 53 // which a float64 still holds exactly
	epoch, err := strconv.Atoi(which)
	if err != nil || epoch < 1 || epoch > most {
		return c, true, errors.New("epoch needs the number of one, such as epoch 20")
	}
	return Condition{fmt.Sprintf("epoch %d", epoch), epochs{}, atLeast, float64(epoch)}, true, nil
}

// bounded is what a comparison compares, as it is read.
type bounded struct {
	text    string
	measure measure
	usual   string // the sign that may be left out; none if it must be there
	number  func(typed string) (bound float64, err error)
}

// readBound reads a comparison: "loss < 0.1", "|δ h1| > 2", "accuracy 95%".
func readBound(line string, about *Subject) (c Condition, mine bool, err error) {
	left, sign, right := cutRelation(line)
	b, mine, err := readMeasure(left, sign == "", about)
	if !mine || err != nil {
		return c, mine, err
	}
	if sign == "" {
		sign, right = b.usual, afterMeasure(line)
	}
	if right == "" || sign == "" {
		return c, true, fmt.Errorf("%s needs < or > and a number, such as %s < 0.1", b.text, b.text)
	}
	bound, err := b.number(right)
	if err != nil {
		return c, true, err
	}
	relates := relationOf(sign)
	if _, of := b.measure.(epochLoss); of && (relates == below || relates == atMost) {
		err = positive("loss", bound)
	}
	return Condition{b.text + " " + relates.String() + " " + strings.ReplaceAll(right, " ", ""), b.measure, relates, bound}, true, err
}

// cutRelation cuts a line at its last relation, and returns it as one sign. The name of a
// class may have signs too: ">50K".
func cutRelation(line string) (left, sign, right string) {
	line = strings.NewReplacer("->", "→", "<=", "≤", ">=", "≥", "=<", "≤", "=>", "≥").Replace(line)
	i := strings.LastIndexAny(line, "<>≤≥")
	if i < 0 {
		return line, "", ""
	}
	for _, sign := range []string{"<", ">", "≤", "≥"} {
		if right, ok := strings.CutPrefix(line[i:], sign); ok {
			return strings.TrimSpace(line[:i]), sign, strings.TrimSpace(right)
		}
	}
	return line, "", ""
}

func relationOf(sign string) relation {
	for r := below; r < atLeast; r++ {
		if r.String() == sign {
			return r
		}
	}
	return atLeast
}

// afterMeasure returns what stands after "accuracy" or "test loss".
func afterMeasure(line string) string {
	if rest, ok := cutWord(line, "test"); ok {
		line = rest
	}
	_, right, _ := strings.Cut(line, " ")
	return right
}

// readMeasure reads what is compared. Without a sign after it, a number may follow.
func readMeasure(left string, bare bool, about *Subject) (b bounded, mine bool, err error) {
	inner, size := left, false
	if strings.HasPrefix(left, "|") {
		inner, size = strings.TrimSuffix(left[1:], "|"), true
		if inner == left[1:] {
			return b, true, errors.New("the second | is missing: |delta h1| < 1e-3")
		}
	}
	word, names, _ := strings.Cut(strings.TrimSpace(inner), " ")
	of, ok := readers()[spelled(word)]
	if !ok {
		return b, false, nil
	}
	b, err = of(strings.TrimSpace(names), size, bare, about)
	if size && err == nil {
		b.text = "|" + b.text + "|"
	}
	return b, true, err
}

// readers returns the functions that read what is compared, by its first word: given the
// rest of the words, whether bars stand around them all, and whether no sign follows.
func readers() map[string]func(names string, size, bare bool, about *Subject) (bounded, error) {
	return map[string]func(string, bool, bool, *Subject) (bounded, error){
		"loss":     readScore(score{}),
		"accuracy": readScore(score{accuracy: true}),
		"test":     readTest,
		"z":        readUnits("z", explain.WeightedSum),
		"a":        readUnits("a", explain.Activation),
		"delta":    readUnits("δ", explain.Delta),
		"yhat":     readAnswer,
		"w":        readWeights("w", false),
		"b":        readBias,
		"gradient": readWeights("gradient", true),
	}
}

// readTest reads a score of the test part.
func readTest(names string, size, bare bool, about *Subject) (bounded, error) {
	word, rest, _ := strings.Cut(names, " ")
	switch {
	case about.Test.Len() == 0:
		return bounded{}, errors.New("there is no test part: --test-fraction 0.3 makes one")
	case strings.EqualFold(word, "loss"):
		return readScore(score{test: true})(rest, size, bare, about)
	case strings.EqualFold(word, "accuracy"):
		return readScore(score{test: true, accuracy: true})(rest, size, bare, about)
	default:
		return bounded{}, errors.New("of the test part there are test loss < 0.1 and test accuracy 95%")
	}
}

// readScore returns a function that reads a loss or an accuracy.
func readScore(of score) func(names string, size, bare bool, about *Subject) (bounded, error) {
	return func(names string, size, bare bool, about *Subject) (bounded, error) {
		b := bounded{text: "loss", measure: of, usual: "≤", number: aNumber}
		if of.accuracy {
			b.text, b.usual, b.number = "accuracy", "≥", share
		} else if !of.test {
			b.measure = epochLoss{}
		}
		if of.test {
			b.text = "test " + b.text
		}
		switch {
		case size:
			return b, fmt.Errorf("%s is never below 0, and needs no bars", b.text)
		case names != "" && !bare:
			return b, fmt.Errorf("%s is one number of all samples: nothing stands between it and its sign", b.text)
		case of.accuracy:
			return b, judged(about)
		default:
			return b, nil
		}
	}
}

// aNumber reads the bound of anything but an accuracy.
func aNumber(typed string) (float64, error) {
	v, ok := number(typed)
	if !ok {
		return 0, fmt.Errorf("%s is no number%s", text.Quote(typed), text.NumberHint(typed))
	}
	return v, nil
}

// share reads an accuracy: "95%" or "0.95".
func share(typed string) (float64, error) {
	percent, isPercent := strings.CutSuffix(typed, "%")
	v, ok := number(strings.TrimSpace(percent))
	if ok && isPercent {
		v /= 100
	}
	if !ok || v < 0 || v > 1 {
		return 0, fmt.Errorf("accuracy %s: want 95%% or 0.95", text.Quote(typed))
	}
	return v, nil
}

// number reads a finite number, with the minus sign of the keyboard or of the screen.
func number(typed string) (v float64, ok bool) {
	v, err := text.ParseNumber(strings.Replace(typed, "−", "-", 1))
	return v, err == nil && network.Finite(v)
}

// cutWord cuts a word off the beginning of a line, whether in capitals or not.
func cutWord(line, word string) (rest string, ok bool) {
	first, rest, _ := strings.Cut(line, " ")
	return rest, strings.EqualFold(first, word)
}
