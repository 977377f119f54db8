package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"backstep/data/session"
	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/network/trace"
	"backstep/ui/number"
	"backstep/ui/prose"
)

// summary is the report of train.
type summary struct {
	title       string
	subject     explain.Subject
	result      *outcome
	train, test *judgement // nil if there is no such part
	saved       bool
	reading     []string    // what the data was read as
	wrong       probe.Words // what is wrong with the weights
}

// judgement is how well a network does on some samples.
type judgement struct {
	loss     float64
	samples  int
	right    int  // samples whose class is predicted correctly
	hasClass bool // the target has classes
}

// summarise judges the network on both parts of the data, and says in a notation what is wrong.
func summarise(setup *session.Setup, at *network.State, result *outcome, in notation.Notation) *summary {
	target, notes := setup.Reading()
	if target != "" {
		notes = append([]string{target}, notes...)
	}
	return &summary{
		reading: notes,
		title:   setup.Title, subject: setup.Subject, result: result,
		train: judge(setup, at, setup.TrainSamples), test: judge(setup, at, setup.TestSamples),
		wrong: wrong(setup, at, result, in),
	}
}

func judge(setup *session.Setup, at *network.State, samples network.Samples) *judgement {
	if samples.Len() == 0 {
		return nil
	}
	e := network.NewEvaluator(setup.Config, samples)
	j := &judgement{loss: e.Loss(at.Parameters), samples: e.N()}
	if _, j.hasClass = setup.Set.Target.Verdict(samples.Y[0]); j.hasClass {
		j.right = probe.Judge(setup.Set.Target.Verdict).Correct(e.Outputs(), e.Y(), e.N())
	}
	return j
}

// write writes the summary in the form that was asked for.
func (s *summary) write(out io.Writer, asked *training) error {
	line := s.text(asked)
	if asked.json {
		line = s.json()
	}
	_, err := io.WriteString(out, line)
	return err
}

// json returns the summary as one object on one line. Fields that do not apply are null.
func (s *summary) json() string {
	r := s.result
	var loss, speed, trainLoss, testLoss, trainAccuracy, testAccuracy *float64
	if r.epochs > 0 {
		loss = &r.loss
	}
	if r.seconds > 0 {
		perSecond := float64(r.samples) / r.seconds
		speed = &perSecond
	}
	trainLoss, trainAccuracy = s.train.numbers()
	testLoss, testAccuracy = s.test.numbers()
	b := fmt.Appendf(nil, `{"epochs": %d, "steps": %d`, r.epochs, r.steps)
	for _, field := range []struct {
		name  string
		value *float64
	}{
		{"seconds", &r.seconds},
		{"samples_per_second", speed},
		{"loss", loss},
		{"train_loss", trainLoss},
		{"test_loss", testLoss},
		{"train_accuracy", trainAccuracy},
		{"test_accuracy", testAccuracy},
	} {
		b = fmt.Appendf(b, ", %q: ", field.name)
		if field.value == nil {
			b = append(b, "null"...)
			continue
		}
		b = trace.AppendNumber(b, *field.value)
	}
	b = fmt.Appendf(b, `, "findings": %s`, findingsJSON(&s.wrong))
	return string(append(b, "}\n"...))
}

// numbers returns the loss and the fraction of the samples that are right, each nil if
// there is none.
func (j *judgement) numbers() (loss, accuracy *float64) {
	if j == nil {
		return nil, nil
	}
	if j.hasClass {
		part := float64(j.right) / float64(j.samples)
		accuracy = &part
	}
	return &j.loss, accuracy
}

// text returns the summary for a person.
func (s *summary) text(asked *training) string {
	r := s.result
	line := fmt.Sprintf("%s: %s, %s in %s s", s.title, text.Count(r.epochs, "epoch"), text.Count(r.steps, "step"), strconv.FormatFloat(r.seconds, 'g', 3, 64))
	if r.seconds > 0 {
		line += fmt.Sprintf(" (%s samples a second)", number.Group(int(float64(r.samples)/r.seconds)))
	}
	line += "\n" + s.reason(asked)
	if r.epochs > 0 {
		line += fmt.Sprintf("Loss of the last epoch: %s\n", digits(r.loss))
	}
	for _, note := range s.reading {
		line += text.Clean(note) + "\n"
	}
	line += s.part("Training part", s.train) + s.part("Test part", s.test)
	for _, finding := range prose.Findings(&s.wrong) {
		line += finding + "\n"
	}
	if s.saved {
		line += "Saved to " + text.Clean(asked.save.name) + "\n"
	}
	return line
}

// reason returns a line about why training stopped early, or that it was to and did not;
// else "".
func (s *summary) reason(asked *training) string {
	switch {
	case s.result.interrupted:
		return "Interrupted\n"
	case s.result.reason == stepper.NotFinite:
		b := s.result.broken
		if b == nil { // The loss of each step is finite.
			return "Stopped: the losses of an epoch add up to more than a number can hold; try scaled targets\n"
		}
		return fmt.Sprintf("Stopped: the loss of step %d is not finite: %s\n", b.At.Number, s.subject.Trouble(b.Before, b.At))
	default:
		return asked.until.said(s.result)
	}
}

// part returns a line about a part of the data, in the unit of the target too if targets
// are scaled.
func (s *summary) part(name string, j *judgement) string {
	line := j.text(name, s.subject.Noun)
	if j == nil {
		return line
	}
	size, mean, ok := s.subject.ErrorInUnit(j.loss)
	if !ok {
		return line
	}
	return fmt.Sprintf("%s, in %s a %s of %s\n", strings.TrimSuffix(line, "\n"), text.Clean(strings.Join(s.subject.Names.Outputs, ", ")), mean, digits(size))
}

// text returns a line about how well the network does on a part of the data.
func (j *judgement) text(part string, noun explain.Noun) string {
	if j == nil {
		return ""
	}
	line := fmt.Sprintf("%s, %s: loss %s", part, noun.Count(j.samples), digits(j.loss))
	if j.hasClass {
		line += fmt.Sprintf(", %d right (%.1f %%)", j.right, 100*float64(j.right)/float64(j.samples))
	}
	return line + "\n"
}

// digits returns a loss with as many digits as people compare.
func digits(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }
