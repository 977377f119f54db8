package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"backstep/data/text"
	"backstep/ui/desk"
)

// recorder appends the answers of a quiz to a file, an object a line. A file is never
// replaced.
type recorder struct {
	path string
	now  func() time.Time
}

// recorded is a line of the file.
type recorded struct {
	Time string `json:"time"`
	desk.Answer
}

// recording is the flag --record.
type recording struct{ path string }

func (r *recording) addFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.path, "record", "", "keep the answers of predict in that file, an object a line: quiz.jsonl")
}

// open returns the recorder for the file, or nil if none was given. It makes sure that the file
// can be written before a person answers anything.
func (r *recording) open() (desk.Recorder, error) {
	if r.path == "" {
		return nil, nil
	}
	to := &recorder{r.path, time.Now}
	if err := to.append(nil); err != nil {
		return nil, failure{err}
	}
	return to, nil
}

// Name returns the path of the file.
func (r *recorder) Name() string { return text.BriefPath(r.path) }

// Record appends an answer. It opens the file anew each time, so that nothing is lost.
func (r *recorder) Record(a desk.Answer) error {
	line, err := json.Marshal(recorded{r.now().UTC().Format(time.RFC3339), a})
	if err != nil {
		return fmt.Errorf("--record %s: %w", r.Name(), err)
	}
	return r.append(append(line, '\n'))
}

// append appends to the file, which is created if it is not there.
func (r *recorder) append(line []byte) error {
	const readable = 0o644
	f, err := os.OpenFile(r.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, readable)
	if err != nil {
		return fmt.Errorf("--record %s: %w", r.Name(), reason(err))
	}
	_, err = f.Write(line)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("--record %s: %w", r.Name(), reason(err))
	}
	return nil
}
