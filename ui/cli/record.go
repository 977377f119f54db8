package cli

import (
	"encoding/json"
	"fmt"
	"io/fs"
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

// append appends to the file, which is created if it is not there. A line that something else
// has left open, such as a full disk, is ended first.
func (r *recorder) append(line []byte) error {
	const readable = 0o644
	if info, err := os.Stat(r.path); err == nil && info.Mode()&fs.ModeNamedPipe != 0 {
		return fmt.Errorf("--record %s: is a pipe, which keeps nothing", r.Name()) // It might keep the program waiting too.
	}
	if len(line) > 0 && r.open() {
		line = append([]byte{'\n'}, line...)
	}
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

// open reports whether the last line of the file has no end.
func (r *recorder) open() bool {
	f, err := os.Open(r.path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
		return false
	}
	last := make([]byte, 1)
	_, err = f.ReadAt(last, info.Size()-1)
	return err == nil && last[0] != '\n'
}
